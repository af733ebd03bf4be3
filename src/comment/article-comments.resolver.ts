import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Article } from "../article/article.model.js";
import { isOpenForComments } from "../article/open-for-comments.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { readPage } from "../kernel/page.js";
import { selects } from "../kernel/selection.js";
import { readCommentFilter } from "./comment-filter.js";
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
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Comment>> {
    const conditions = readCommentFilter(context, args.filter, args.orderBy);
    const page = readPage(args, commentOrder(args.orderBy), selects(info, "totalCount"));
    return context.loaders.for(commentsByArticle, { page, conditions }).load(id);
  }

  @FieldResolver(() => Boolean, { description: "Whether readers may still comment." })
  commentsAreOpen(@Root() article: Article, @Ctx() { site }: RequestContext): boolean {
    return isOpenForComments(article, site.commenting, new Date());
  }
}
