import { Field, ID, InputType, Int } from "type-graphql";
import { MentionRole } from "../../mention/mention.model.js";

@InputType({ description: "A stretch of text to tag; see TextSpan." })
export class TextSpanInput {
  @Field(() => Int, { nullable: true, description: "Index into `Article.body`, or `null` for the headline." })
  block?: number | null;

  @Field(() => Int)
  start!: number;

  @Field(() => Int)
  end!: number;
}

@InputType({ description: "Input of tagMention. Spans are added to an existing mention of the same target." })
export class TagMentionInput {
  @Field(() => ID)
  articleId!: string;

  @Field(() => Int, { description: "The version whose text the spans refer to." })
  expectedVersion!: number;

  @Field(() => ID)
  targetId!: string;

  @Field(() => [TextSpanInput])
  spans!: TextSpanInput[];

  @Field(() => MentionRole, { nullable: true, description: "Kept, or chosen by what is mentioned, when left out." })
  role?: MentionRole | null;
}

@InputType({ description: "Input of untagMention." })
export class UntagMentionInput {
  @Field(() => ID)
  mentionId!: string;

  @Field(() => Int, { nullable: true, description: "The version whose text the spans refer to; send it with them." })
  expectedVersion?: number | null;

  @Field(() => [TextSpanInput], { nullable: true, description: "Only these spans; all of them when left out." })
  spans?: TextSpanInput[] | null;
}

@InputType({ description: "Input of resolveOrphan." })
export class ResolveOrphanInput {
  @Field(() => ID)
  mentionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => TextSpanInput, { description: "Where the orphan stood." })
  was!: TextSpanInput;

  @Field(() => TextSpanInput, { nullable: true, description: "Where it belongs; left out, it is dropped." })
  span?: TextSpanInput | null;
}
