import { Field, ID, ObjectType } from "type-graphql";
import { Comment } from "../comment/comment.model.js";
import { CommentConnection } from "../comment/comment.types.js";
import { type Edge, edgeTypeOf } from "../kernel/connection.js";
import { Payload } from "../kernel/payload.js";

/** What an act answers that leaves a comment behind. */
@ObjectType()
abstract class CommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: "The comment after the change, or `null` when refused." })
  comment?: Comment | null;
}

@ObjectType({ description: "Result of addComment." })
export class AddCommentPayload extends Payload {
  @Field(() => edgeTypeOf(CommentConnection), {
    nullable: true,
    description: "The new comment; look at its `status` to see whether it waits for a moderator.",
  })
  commentEdge?: Edge<Comment> | null;

  @Field(() => String, {
    nullable: true,
    description: "Guests only: proves authorship to `editComment` and `deleteComment`. Shown once.",
  })
  guestToken?: string | null;
}

@ObjectType({ description: "Result of editComment." })
export class EditCommentPayload extends CommentPayload {}

@ObjectType({ description: "Result of deleteComment." })
export class DeleteCommentPayload extends Payload {
  @Field(() => Comment, {
    nullable: true,
    description: "The placeholder that keeps the thread together, or `null` when nothing is left of it.",
  })
  comment?: Comment | null;

  @Field(() => ID, { nullable: true, description: "The id that is gone, for client caches." })
  deletedCommentId?: string | null;
}

@ObjectType({ description: "Result of flagComment." })
export class FlagCommentPayload extends CommentPayload {}

@ObjectType({ description: "Result of reactToComment." })
export class ReactToCommentPayload extends CommentPayload {}
