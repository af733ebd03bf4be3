import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { Source } from "../taxonomy/source.model.js";
import { articlesBySource, readArticlePage } from "./article.lists.js";
import { ArticlePageArgs } from "./article-page.types.js";

/** Adds to Source its articles. */
@Resolver(() => Source)
export class SourceArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "What came from it." })
  articles(
    @Root() { id }: Source,
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return context.loaders.for(articlesBySource, readArticlePage(context, articlesBySource, args, info)).load(id);
  }
}
