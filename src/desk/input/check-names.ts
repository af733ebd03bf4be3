import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { type Name, NameKind } from "../../named-entity/name.model.js";
import { checkEachOnce, checkList } from "./check-list.js";
import { checkText } from "./check-text.js";
import type { InputCheck } from "./input-check.js";
import type { NameInput } from "./name.types.js";
import { MUST_NOT_BE_BLANK } from "./sentences.js";

const MOST_NAMES = 100;
const NAME = { most: 300 };

/** All names of something: one of them to print, and no two to print in one language. */
export function checkNames(check: InputCheck, given: readonly NameInput[]): Name[] {
  const names = checkList(check, given, MOST_NAMES, (one, { text, locale, kind }) => ({
    text: checkText(one.at("text"), text, NAME),
    locale,
    kind,
  }));
  if (given.length === 0) check.wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  else if (!given.some(isCanonical)) check.wrong(ErrorCode.INVALID, NONE_TO_PRINT);
  checkEachOnce(check, names, (name) => (isCanonical(name) ? name.locale : null), "kind");
  checkEachOnce(check, names, ({ text, locale, kind }) => (isCanonical({ kind }) ? null : `${kind} ${locale} ${text}`));
  return names;
}

/** The names to print. */
export function canonicalOf(names: readonly Name[]): Name[] {
  return names.filter(isCanonical);
}

function isCanonical({ kind }: Pick<Name, "kind">): boolean {
  return kind === NameKind.CANONICAL;
}

const NONE_TO_PRINT: Sentence = {
  en: "One of the names must be CANONICAL, so that there is one to print.",
  fr: "L'un des noms doit être CANONICAL, pour qu'il y en ait un à imprimer.",
  ar: "يجب أن يكون أحد الأسماء CANONICAL ليكون هو الاسم المطبوع.",
};
