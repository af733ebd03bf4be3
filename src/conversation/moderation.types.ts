import { Field, ID, InputType, Int } from "type-graphql";
import { CommentMode } from "../article/article-status.js";
import { CommentStatus } from "../comment/comment.model.js";
import { WordSeverity } from "../comment/listed-word.model.js";
import { RejectionReason } from "../comment/moderation-decision.model.js";

@InputType({ description: "A decision about a comment." })
export class CommentDecision {
  @Field(() => ID)
  commentId!: string;

  @Field(() => Int, { description: "The version of the text that was read." })
  expectedVersion!: number;

  @Field(() => CommentStatus, { description: "`PUBLISHED` or `REJECTED`." })
  status!: CommentStatus;

  @Field(() => RejectionReason, { nullable: true })
  reason?: RejectionReason | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: "Input of moderateComments." })
export class ModerateCommentsInput {
  @Field(() => [CommentDecision])
  decisions!: CommentDecision[];
}

@InputType({ description: "Input of setCommentMode." })
export class SetCommentModeInput {
  @Field(() => ID)
  articleId!: string;

  @Field(() => CommentMode)
  mode!: CommentMode;
}

@InputType({ description: "Input of restrictUser. Neither field set lifts every restriction." })
export class RestrictUserInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => Date, { nullable: true })
  suspendUntil?: Date | null;

  @Field(() => Boolean, { defaultValue: false })
  ban!: boolean;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType({ description: "Input of editWordList." })
export class EditWordListInput {
  @Field(() => WordSeverity)
  severity!: WordSeverity;

  @Field(() => [String], { nullable: true })
  add?: string[] | null;

  @Field(() => [String], { nullable: true })
  remove?: string[] | null;
}

@InputType({ description: "Input of eraseUser." })
export class EraseUserInput {
  @Field(() => ID)
  userId!: string;
}
