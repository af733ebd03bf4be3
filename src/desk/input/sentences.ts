import type { Sentence } from "../../kernel/user-error.js";

/** What is said of a field that must have a value. */
export const MUST_NOT_BE_BLANK: Sentence = {
  en: "This must not be empty.",
  fr: "Ce champ ne doit pas être vide.",
  ar: "لا يجوز أن يبقى هذا فارغًا.",
};

/** What is said of text that cannot be stored or shown. */
export const NOT_TEXT: Sentence = {
  en: "This is not well-formed text.",
  fr: "Ce texte est mal formé.",
  ar: "هذا النص غير سليم.",
};

/** What is said of text that is too long. */
export function tooLong(most: number): Sentence {
  return {
    en: `This may have at most ${most} characters.`,
    fr: `Ce texte peut compter au plus ${most} caractères.`,
    ar: `هذا النص طويل؛ أقصى عدد للحروف: ${most}.`,
  };
}

/** What is said of a list that is too long. */
export function tooMany(most: number): Sentence {
  return {
    en: `This list may hold at most ${most}.`,
    fr: `Cette liste peut en compter au plus ${most}.`,
    ar: `هذه القائمة طويلة؛ أقصى عدد فيها: ${most}.`,
  };
}

/** What is said of a list that names something twice. */
export const TWICE: Sentence = {
  en: "This stands in the list already.",
  fr: "Ceci figure déjà dans la liste.",
  ar: "هذا مذكور في القائمة من قبل.",
};

/** What is said of a number that is too small or too great. */
export function outOfRange(least: number, most: number): Sentence {
  return {
    en: `This must be from ${least} to ${most}.`,
    fr: `Ce nombre doit aller de ${least} à ${most}.`,
    ar: `يجب أن يكون هذا العدد من ${least} إلى ${most}.`,
  };
}

/** What is said of an id of something else, or of no id at all. */
export function notAnIdOf(types: readonly string[]): Sentence {
  const list = types.join(", ");
  return {
    en: `This must be the id of: ${list}.`,
    fr: `Il faut ici un identifiant du type : ${list}.`,
    ar: `يجب أن يكون هذا معرّفًا من نوع: ${list}.`,
  };
}

/** What is said where an id leads to nothing. */
export const NOT_THERE: Sentence = {
  en: "There is nothing with this id.",
  fr: "Rien ne porte cet identifiant.",
  ar: "لا شيء يحمل هذا المعرّف.",
};

/** What is said of an address that no page can link to. */
export const NOT_A_WEB_ADDRESS: Sentence = {
  en: "This must be an address that begins with http:// or https://.",
  fr: "Il faut ici une adresse qui commence par http:// ou https://.",
  ar: "يجب أن يكون هذا عنوانًا يبدأ بـ http:// أو https://.",
};

/** What is said of a date in no notation that we know. */
export const NOT_A_DATE: Sentence = {
  en: "This is not a date in EDTF, such as 2024-09-03 or 2024-09-03/2024-09-04.",
  fr: "Ce n'est pas une date au format EDTF, comme 2024-09-03 ou 2024-09-03/2024-09-04.",
  ar: "هذا ليس تاريخًا بصيغة EDTF، مثل 2024-09-03 أو 2024-09-03/2024-09-04.",
};

/** What is said of a text that cannot be part of an address. */
export const NOT_A_SLUG: Sentence = {
  en: "This must be words in lower case, joined by hyphens, of at most 100 characters.",
  fr: "Il faut ici des mots en minuscules, joints par des traits d'union, de 100 caractères au plus.",
  ar: "يجب أن يكون هذا كلمات تصل بينها واصلات، من 100 حرف على الأكثر.",
};

/** What is said of an address that another page has. */
export const SLUG_TAKEN: Sentence = {
  en: "Another page has this address already.",
  fr: "Une autre page a déjà cette adresse.",
  ar: "هذا العنوان مستعمل لصفحة أخرى.",
};

/** What is said where something would come to stand above itself. */
export const GOES_ROUND: Sentence = {
  en: "Nothing can stand above or within itself.",
  fr: "Rien ne peut être au-dessus ou à l'intérieur de soi-même.",
  ar: "لا يمكن أن يكون شيء فوق نفسه أو داخل نفسه.",
};

/** The states of an article in words. */
const STATES: ReadonlyMap<string, Sentence> = new Map([
  ["DRAFT", { en: "a draft", fr: "brouillon", ar: "مسودة" }],
  ["SCHEDULED", { en: "scheduled", fr: "programmé", ar: "مجدول" }],
  ["PUBLISHED", { en: "published", fr: "publié", ar: "منشور" }],
  ["UNPUBLISHED", { en: "offline", fr: "hors ligne", ar: "موقوف النشر" }],
  ["RETRACTED", { en: "retracted", fr: "retiré", ar: "مسحوب" }],
  ["DISCARDED", { en: "thrown away", fr: "jeté", ar: "مهمل" }],
]);

/** What is said where something is in a state that does not allow the act; one without words of its own by its name. */
export function wrongState(state: string): Sentence {
  const { en, fr, ar } = STATES.get(state) ?? { en: state, fr: state, ar: state };
  return {
    en: `This cannot be done while it is ${en}.`,
    fr: `C'est impossible tant que l'état est « ${fr} ».`,
    ar: `لا يمكن ذلك ما دامت الحالة «${ar}».`,
  };
}
