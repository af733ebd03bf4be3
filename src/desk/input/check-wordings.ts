import type { LocalizedText } from "../../kernel/localized.js";
import { checkEachOnce, checkList } from "./check-list.js";
import { checkText, type TextRule } from "./check-text.js";
import type { InputCheck } from "./input-check.js";
import type { LocalizedTextInput } from "./localized-text.types.js";

const MOST_WORDINGS = 50;

/** A text in several languages, one wording for each. */
export function checkWordings(
  check: InputCheck,
  wordings: readonly LocalizedTextInput[],
  rule: TextRule,
): LocalizedText[] {
  const texts = checkList(check, wordings, MOST_WORDINGS, (one, { locale, text }) => ({
    locale,
    text: checkText(one.at("text"), text, rule),
  }));
  checkEachOnce(check, texts, ({ locale }) => locale, "locale");
  return texts;
}
