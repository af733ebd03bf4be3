import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { ArticleStatus, CommentMode } from "../article/article-status.js";
import { Article } from "../article/article.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { readPage } from "../kernel/page.js";
import { selects } from "../kernel/selection.js";
import { commentOrder, commentsByArticle } from "./comment.lists.js";
import type { Comment } from "./comment.model.js";
import { CommentConnection, CommentPageArgs } from "./comment.types.js";

/** Adds to Article the conversation below it. */
@Resolver(() => Article)
export class ArticleCommentsResolver {
  @FieldResolver(() => CommentConnection, {
    description: "Reader comments on the article itself; replies hang below each.",
  })
  comments(
    @Root() { id }: Article,
    @Args(() => CommentPageArgs) args: CommentPageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Comment>> {
    return loaders
      .for(commentsByArticle, readPage(args, commentOrder(args.orderBy), selects(info, "totalCount")))
      .load(id);
  }

  @FieldResolver(() => Boolean, { description: "Whether readers may still comment." })
  commentsAreOpen(@Root() { status, commentMode }: Article): boolean {
    return status === ArticleStatus.PUBLISHED && commentMode !== CommentMode.CLOSED;
  }
}
