import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { Mentionable } from "../named-entity/mentionable.model.js";
import { articlesByTarget, readArticlePage } from "./article.lists.js";
import { ArticlePageArgs } from "./article-page.types.js";

/** Adds to whatever can be mentioned the articles that mention it. */
@Resolver(() => Mentionable)
export class TargetArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "Published articles that mention it." })
  articles(
    @Root() { id }: Mentionable,
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return context.loaders.for(articlesByTarget, readArticlePage(context, articlesByTarget, args, info)).load(id);
  }
}
