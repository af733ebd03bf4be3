import { Field, InputType } from "type-graphql";
import { Locale } from "../../kernel/scalars.js";

@InputType({ description: "A text in one language." })
export class LocalizedTextInput {
  @Field(() => Locale)
  locale!: string;

  @Field(() => String)
  text!: string;
}
