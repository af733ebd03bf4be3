import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { GuestsMay, LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { addComment } from "./add-comment.js";
import {
  AddCommentPayload,
  DeleteCommentPayload,
  EditCommentPayload,
  FlagCommentPayload,
  ReactToCommentPayload,
} from "./conversation.payloads.js";
import {
  AddCommentInput,
  DeleteCommentInput,
  EditCommentInput,
  FlagCommentInput,
  ReactToCommentInput,
} from "./conversation.types.js";
import { deleteComment } from "./delete-comment.js";
import { editComment } from "./edit-comment.js";
import { flagComment } from "./flag-comment.js";
import { reactToComment } from "./react-to-comment.js";

/** How readers take part in the conversation. */
@Resolver()
export class ConversationResolver {
  @GuestsMay()
  @Mutation(() => AddCommentPayload, {
    description:
      "Comment on an article, or reply to a comment. Guests may, where the site allows it, and wait for a moderator.",
  })
  addComment(
    @Arg("input", () => AddCommentInput) input: AddCommentInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCommentPayload> {
    return addComment(context, input);
  }

  @GuestsMay()
  @Mutation(() => EditCommentPayload, {
    description: "Change one's own comment while that is allowed. Guests prove it with their token.",
  })
  editComment(
    @Arg("input", () => EditCommentInput) input: EditCommentInput,
    @Ctx() context: RequestContext,
  ): Promise<EditCommentPayload> {
    return editComment(context, input);
  }

  @GuestsMay()
  @Mutation(() => DeleteCommentPayload, {
    description: "Remove one's own comment. Guests prove it with their token.",
  })
  deleteComment(
    @Arg("input", () => DeleteCommentInput) input: DeleteCommentInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteCommentPayload> {
    return deleteComment(context, input);
  }

  @LeastRole(Role.READER)
  @Mutation(() => FlagCommentPayload, { description: "Report a comment to the moderators." })
  flagComment(
    @Arg("input", () => FlagCommentInput) input: FlagCommentInput,
    @Ctx() context: RequestContext,
  ): Promise<FlagCommentPayload> {
    return flagComment(context, input);
  }

  @LeastRole(Role.READER)
  @Mutation(() => ReactToCommentPayload, { description: "Set or clear the viewer's reaction to a comment." })
  reactToComment(
    @Arg("input", () => ReactToCommentInput) input: ReactToCommentInput,
    @Ctx() context: RequestContext,
  ): Promise<ReactToCommentPayload> {
    return reactToComment(context, input);
  }
}
