import { tidyComment } from "../comment/tidy-comment.js";
import { checkText } from "../desk/input/check-text.js";
import type { InputCheck } from "../desk/input/input-check.js";

const BODY = { most: 5_000, hasLines: true };

/** What a reader has written, as it is stored: it says something, has no end of characters, and neither turns nor covers other text. */
export function checkCommentBody(check: InputCheck, body: string): string {
  return checkText(check, tidyComment(body), BODY);
}
