import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { IdentifierScheme } from "../../named-entity/identifier.model.js";
import { checkEachOnce, checkList } from "./check-list.js";
import { checkText } from "./check-text.js";
import type { IdentifierInput } from "./identifier.types.js";
import type { InputCheck } from "./input-check.js";

/** An identifier as it is stored. */
export interface StoredIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

const MOST_IDENTIFIERS = 50;
const VALUE = { most: 200 };

/** How identifiers of a system are written. */
const FORMS: Readonly<Record<IdentifierScheme, RegExp>> = {
  [IdentifierScheme.WIKIDATA]: /^Q[1-9]\d*$/,
  [IdentifierScheme.GEONAMES]: /^[1-9]\d*$/,
  [IdentifierScheme.ISNI]: /^\d{15}[\dX]$/,
  [IdentifierScheme.IPTC]: /^/,
  [IdentifierScheme.OTHER]: /^/,
};

/** Identifiers of one thing in other systems, each as its system writes it. */
export function checkIdentifiers(check: InputCheck, given: readonly IdentifierInput[]): StoredIdentifier[] {
  const identifiers = checkList(check, given, MOST_IDENTIFIERS, (one, identifier) =>
    checkIdentifier(one.at("value"), identifier),
  );
  checkEachOnce(check, identifiers, ({ scheme, value }) => `${scheme} ${value}`);
  return identifiers;
}

function checkIdentifier(check: InputCheck, { scheme, value: given }: IdentifierInput): StoredIdentifier {
  const text = checkText(check, given, VALUE);
  // ISNI is printed in groups of four.
  const value = scheme === IdentifierScheme.ISNI ? text.replaceAll(" ", "") : text;
  if (value !== "" && !FORMS[scheme].test(value)) check.wrong(ErrorCode.INVALID, notOf(scheme));
  return { scheme, value };
}

function notOf(scheme: IdentifierScheme): Sentence {
  return {
    en: `This is not how ${scheme} writes its identifiers.`,
    fr: `${scheme} n'écrit pas ses identifiants ainsi.`,
    ar: `ليست هذه صيغة معرّفات ${scheme}.`,
  };
}
