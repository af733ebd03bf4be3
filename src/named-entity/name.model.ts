import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Locale } from "../kernel/scalars.js";

/** How a name is used. */
export enum NameKind {
  CANONICAL = "CANONICAL",
  ALIAS = "ALIAS",
  ACRONYM = "ACRONYM",
  FORMER = "FORMER",
}

registerEnumType(NameKind, {
  name: "NameKind",
  description: "How a name is used.",
  valuesConfig: {
    CANONICAL: { description: "The name to print in its language; at most one per language." },
    ALIAS: { description: "Another spelling, short form or translation in use." },
    FORMER: { description: "No longer in use." },
  },
});

/** Stored as jsonb with its row, so that no page pays a statement for names. */
@ObjectType({ description: "One name of something, in one language." })
export class Name {
  @Field(() => String, { description: "The name itself." })
  text!: string;

  @Field(() => Locale, { description: "The language and, if needed, script it is in." })
  locale!: string;

  @Field(() => NameKind, { description: "How it is used." })
  kind!: NameKind;
}
