import { Field, InputType } from "type-graphql";
import { Locale } from "../../kernel/scalars.js";
import { NameKind } from "../../named-entity/name.model.js";

@InputType({ description: "One name of something." })
export class NameInput {
  @Field(() => String)
  text!: string;

  @Field(() => Locale)
  locale!: string;

  @Field(() => NameKind, { defaultValue: NameKind.CANONICAL })
  kind!: NameKind;
}
