import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { accountById } from "../account/account.loaders.js";
import { Account } from "../account/account.model.js";
import type { RequestContext } from "../kernel/context.js";
import { CommentFlag } from "./comment-flag.model.js";
import { commentById } from "./comment.loaders.js";
import { Comment } from "./comment.model.js";

/** A report: about what, and by whom. */
@Resolver(() => CommentFlag)
export class CommentFlagResolver {
  @FieldResolver(() => Comment, { description: "What was reported." })
  comment(@Root() { commentId }: CommentFlag, @Ctx() { loaders }: RequestContext): Promise<Comment | null> {
    return loaders.for(commentById).load(commentId);
  }

  @FieldResolver(() => Account, { nullable: true, description: "`null` when a filter raised it." })
  reporter(
    @Root() { reporter, reporterId }: CommentFlag,
    @Ctx() { loaders }: RequestContext,
  ): Account | null | Promise<Account | null> {
    return reporter === undefined ? loaders.find(accountById, reporterId) : reporter;
  }
}
