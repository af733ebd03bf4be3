import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { LeastRole } from "../kernel/least-role.js";
import { readPage } from "../kernel/page.js";
import { ARCHIVE } from "../kernel/pages.js";
import { Role } from "../kernel/role.js";
import { selects } from "../kernel/selection.js";
import { readCommentFilter } from "./comment-filter.js";
import { commentOrder, commentsOfArchive } from "./comment.lists.js";
import { type Comment, CommentStatus } from "./comment.model.js";
import { CommentConnection, CommentPageArgs } from "./comment.types.js";
import { ListedWord, WordSeverity } from "./listed-word.model.js";
import { wordList } from "./word-list.loaders.js";

/** What moderators work from: comments of all articles, and the words that hold them back. */
@Resolver()
export class CommentsResolver {
  @LeastRole(Role.MODERATOR)
  @Query(() => CommentConnection, { description: "Comments across articles: the moderation queue." })
  comments(
    @Args(() => CommentPageArgs) args: CommentPageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Comment>> {
    const { statuses, ...others } = readCommentFilter(context, args.filter, args.orderBy);
    const conditions = { statuses: statuses ?? [CommentStatus.PUBLISHED], ...others };
    const page = readPage(args, commentOrder(args.orderBy), selects(info, "totalCount"));
    return context.loaders.for(commentsOfArchive, { page, conditions }).load(ARCHIVE);
  }

  @LeastRole(Role.MODERATOR)
  @ListSize(100)
  @Query(() => [ListedWord], { description: "Words that hold comments back." })
  wordList(
    @Arg("severity", () => WordSeverity, { nullable: true }) severity: WordSeverity | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListedWord[]> {
    return loaders.for(wordList).load(severity ?? "");
  }
}
