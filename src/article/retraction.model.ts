import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "The public reason for withdrawing an article." })
export class Retraction {
  @Field(() => String, { description: "Why, as readers see it." })
  reason!: string;

  @Field(() => Date, { description: "When it was withdrawn." })
  retractedAt!: Date;
}
