import { Field, ObjectType } from "type-graphql";
import { ListSize } from "./cost.js";
import { UserError } from "./user-error.js";

/** What every mutation answers, beside what it has changed. */
@ObjectType()
export abstract class Payload {
  @ListSize(2)
  @Field(() => [UserError], { description: "Why it was refused; empty when it was done." })
  errors!: readonly UserError[];
}
