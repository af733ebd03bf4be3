import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { editWordList } from "./edit-word-list.js";
import { eraseUser } from "./erase-user.js";
import { moderateComments } from "./moderate-comments.js";
import {
  EditWordListPayload,
  EraseUserPayload,
  ModerateCommentsPayload,
  RestrictUserPayload,
  SetCommentModePayload,
} from "./moderation.payloads.js";
import {
  EditWordListInput,
  EraseUserInput,
  ModerateCommentsInput,
  RestrictUserInput,
  SetCommentModeInput,
} from "./moderation.types.js";
import { restrictUser } from "./restrict-user.js";
import { setCommentMode } from "./set-comment-mode.js";

/** How moderators keep the conversation civil. */
@Resolver()
export class ModerationResolver {
  @LeastRole(Role.MODERATOR)
  @Mutation(() => ModerateCommentsPayload, {
    description: "Decide about comments, up to 50 at once. Each is decided or refused on its own.",
  })
  moderateComments(
    @Arg("input", () => ModerateCommentsInput) input: ModerateCommentsInput,
    @Ctx() context: RequestContext,
  ): Promise<ModerateCommentsPayload> {
    return moderateComments(context, input);
  }

  @LeastRole(Role.MODERATOR)
  @Mutation(() => SetCommentModePayload, { description: "Open, pre-moderate or close the comments of an article." })
  setCommentMode(
    @Arg("input", () => SetCommentModeInput) input: SetCommentModeInput,
    @Ctx() context: RequestContext,
  ): Promise<SetCommentModePayload> {
    return setCommentMode(context, input);
  }

  @LeastRole(Role.MODERATOR)
  @Mutation(() => RestrictUserPayload, {
    description: "Suspend an account until a time, ban it, or let it write again.",
  })
  restrictUser(
    @Arg("input", () => RestrictUserInput) input: RestrictUserInput,
    @Ctx() context: RequestContext,
  ): Promise<RestrictUserPayload> {
    return restrictUser(context, input);
  }

  @LeastRole(Role.MODERATOR)
  @Mutation(() => EditWordListPayload, { description: "Add words that hold comments back, or take them away." })
  editWordList(
    @Arg("input", () => EditWordListInput) input: EditWordListInput,
    @Ctx() context: RequestContext,
  ): Promise<EditWordListPayload> {
    return editWordList(context, input);
  }

  @LeastRole(Role.ADMIN)
  @Mutation(() => EraseUserPayload, {
    description: "Remove an account and everything personal about it; comments stay without a name.",
  })
  eraseUser(
    @Arg("input", () => EraseUserInput) input: EraseUserInput,
    @Ctx() context: RequestContext,
  ): Promise<EraseUserPayload> {
    return eraseUser(context, input);
  }
}
