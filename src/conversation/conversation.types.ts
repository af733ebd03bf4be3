import { Field, ID, InputType, Int } from "type-graphql";
import { FlagReason } from "../comment/comment-flag.model.js";
import { ReactionKind } from "../comment/reaction-group.model.js";
import { IDEMPOTENCY_KEY } from "../desk/input/idempotency-key.types.js";

@InputType({ description: "Input of addComment." })
export class AddCommentInput {
  @Field(() => ID)
  articleId!: string;

  @Field(() => ID, { nullable: true, description: "The comment to reply to." })
  parentId?: string | null;

  @Field(() => String)
  body!: string;

  @Field(() => String, { nullable: true, description: "Guests only: the name to show." })
  guestName?: string | null;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editComment." })
export class EditCommentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  body!: string;

  @Field(() => String, { nullable: true })
  guestToken?: string | null;
}

@InputType({ description: "Input of deleteComment." })
export class DeleteCommentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  guestToken?: string | null;
}

@InputType({ description: "Input of flagComment." })
export class FlagCommentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => FlagReason)
  reason!: FlagReason;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: "Input of reactToComment." })
export class ReactToCommentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ReactionKind, { nullable: true, description: "`null` takes the reaction back." })
  kind?: ReactionKind | null;
}
