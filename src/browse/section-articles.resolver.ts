import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { Section } from "../taxonomy/section.model.js";
import { articlesBySection, readArticlePage } from "./article.lists.js";
import { ArticlePageArgs } from "./article-page.types.js";

/** Adds to Section its articles. */
@Resolver(() => Section)
export class SectionArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "Articles of the section and of those below it." })
  articles(
    @Root() { id }: Section,
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return context.loaders.for(articlesBySection, readArticlePage(context, articlesBySection, args, info)).load(id);
  }
}
