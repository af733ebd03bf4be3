import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "A matching part of a passage; UTF-16 code units, end exclusive." })
export class HighlightMatch {
  @Field(() => Int, { description: "Where it starts." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;
}
