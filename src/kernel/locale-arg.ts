import { Arg } from "type-graphql";
import { Locale } from "./scalars.js";

/** The language a reader wants a text in; where it is left out, or `null`, those of `Accept-Language` count. */
export function LocaleArg(): ReturnType<typeof Arg> {
  return Arg("locale", () => Locale, { nullable: true });
}
