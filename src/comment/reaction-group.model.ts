import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Id } from "../kernel/database.js";

/** A way to react to a comment. */
export enum ReactionKind {
  LIKE = "LIKE",
  INSIGHTFUL = "INSIGHTFUL",
  DISAGREE = "DISAGREE",
}

registerEnumType(ReactionKind, { name: "ReactionKind", description: "A way to react to a comment." });

@ObjectType({ description: "How many readers reacted in one way." })
export class ReactionGroup {
  /** Which comment these are reactions to. */
  commentId!: Id;

  @Field(() => ReactionKind, { description: "The reaction." })
  kind!: ReactionKind;

  @Field(() => Int, { description: "How many readers chose it." })
  count!: number;
}
