import { Field, InputType } from "type-graphql";
import { IdentifierScheme } from "../../named-entity/identifier.model.js";

@InputType({ description: "An identifier in another system." })
export class IdentifierInput {
  @Field(() => IdentifierScheme)
  scheme!: IdentifierScheme;

  @Field(() => String)
  value!: string;
}
