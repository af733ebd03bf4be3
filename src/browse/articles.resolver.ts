import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ARCHIVE } from "../kernel/pages.js";
import { articlesOfArchive, readArticlePage } from "./article.lists.js";
import { ArticlePageArgs } from "./article-page.types.js";
import { articlesInWork, asksForWork, readWorkPage } from "./work.lists.js";

/** The archive as a list. */
@Resolver()
export class ArticlesResolver {
  @Query(() => ArticleConnection, {
    description: "Articles, newest first. Filter by section, topic, language, time or what they mention.",
  })
  articles(
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return asksForWork(context, args.filter)
      ? context.loaders.for(articlesInWork, readWorkPage(context, args, info)).load(ARCHIVE)
      : context.loaders.for(articlesOfArchive, readArticlePage(context, articlesOfArchive, args, info)).load(ARCHIVE);
  }
}
