import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { Topic } from "../taxonomy/topic.model.js";
import { articlesByTopic, readArticlePage } from "./article.lists.js";
import { ArticlePageArgs } from "./article-page.types.js";

/** Adds to Topic its articles. */
@Resolver(() => Topic)
export class TopicArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: "Articles about the topic or any narrower one." })
  articles(
    @Root() { id }: Topic,
    @Args(() => ArticlePageArgs) args: ArticlePageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return context.loaders.for(articlesByTopic, readArticlePage(context, articlesByTopic, args, info)).load(id);
  }
}
