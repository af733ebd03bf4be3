import { isSlug } from "../../kernel/slug.js";
import { inNfc } from "../../kernel/text.js";
import { ErrorCode } from "../../kernel/user-error.js";
import type { InputCheck } from "./input-check.js";
import { NOT_A_SLUG } from "./sentences.js";

/** A part of an address that an editor has chosen, as it is stored. Whether it is free is for the act to see. */
export function checkSlug(check: InputCheck, slug: string): string {
  const composed = inNfc(slug);
  if (!isSlug(composed)) check.wrong(ErrorCode.INVALID, NOT_A_SLUG);
  return composed;
}
