import { registerEnumType } from "type-graphql";

/** Which way a text is written. */
export enum TextDirection {
  LTR = "LTR",
  RTL = "RTL",
}

registerEnumType(TextDirection, { name: "TextDirection", description: "Which way a text is written." });
