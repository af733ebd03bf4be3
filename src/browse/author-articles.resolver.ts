import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { Author } from "../taxonomy/author.model.js";
import { articlesByAuthor, readArticlePage } from "./article.lists.js";
import { OrderedArticlesArgs } from "./article-page.types.js";

/** Adds to Author what they signed. */
@Resolver(() => Author)
export class AuthorArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "What they wrote." })
  articles(
    @Root() { id }: Author,
    @Args(() => OrderedArticlesArgs) args: OrderedArticlesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return context.loaders.for(articlesByAuthor, readArticlePage(context, articlesByAuthor, args, info)).load(id);
  }
}
