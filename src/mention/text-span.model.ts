import { Field, Int, ObjectType } from "type-graphql";

/** Stored as jsonb with its mention, in reading order. */
@ObjectType({
  description: "A stretch of an article's text. `start` and `end` count UTF-16 code units, end exclusive.",
})
export class TextSpan {
  @Field(() => Int, { nullable: true, description: "Index into `Article.body`, or `null` for the headline." })
  block!: number | null;

  @Field(() => Int, { description: "Where it starts." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;

  @Field(() => String, {
    description: "The words as they stand in the text, without attached particles such as و, ب, ل.",
  })
  surface!: string;
}

/** Compares places as a reader meets them: the headline first, then block by block. */
export function inReadingOrder(one: Place, other: Place): number {
  return (one.block ?? -1) - (other.block ?? -1) || one.start - other.start || one.end - other.end;
}

type Place = Pick<TextSpan, "block" | "start" | "end">;
