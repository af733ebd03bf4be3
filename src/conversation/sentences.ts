import type { Sentence } from "../kernel/user-error.js";

/** What is said of a comment that somebody else has written. */
export const NOT_YOURS: Sentence = {
  en: "Only whoever wrote a comment may change or delete it.",
  fr: "Seul l'auteur d'un commentaire peut le modifier ou le supprimer.",
  ar: "لا يعدّل التعليق أو يحذفه إلا من كتبه.",
};

/** What is said to guests where only accounts may comment. */
export const NO_GUESTS: Sentence = {
  en: "Sign in to comment.",
  fr: "Connectez-vous pour commenter.",
  ar: "سجّل الدخول لتعلّق.",
};

/** What is said to somebody with an account who gives a guest's name. */
export const HAS_A_NAME: Sentence = {
  en: "You are signed in: your account's name is shown.",
  fr: "Vous êtes connecté : le nom de votre compte est affiché.",
  ar: "أنت مسجّل الدخول، لذلك يظهر اسم حسابك.",
};

/** What is said of a guest's name that could be taken for somebody else's. */
export const NAME_MISLEADS: Sentence = {
  en: "This name could be taken for one of our staff. Choose another.",
  fr: "Ce nom pourrait passer pour celui d'un membre de la rédaction. Choisissez-en un autre.",
  ar: "قد يُظن هذا الاسم اسم أحد العاملين معنا. اختر غيره.",
};

/** What is said of a name that is made of letters which look like others. */
export const NAME_MIXES: Sentence = {
  en: "Write the name with letters of one script, and no word that this site does not print.",
  fr: "Écrivez le nom avec les lettres d'un seul alphabet, sans mot que ce site ne publie pas.",
  ar: "اكتب الاسم بحروف أبجدية واحدة، ومن دون كلمة لا ينشرها هذا الموقع.",
};

/** What is said of a reply to something that is not shown. */
export const NO_REPLY: Sentence = {
  en: "There is no comment here to reply to.",
  fr: "Il n'y a pas ici de commentaire auquel répondre.",
  ar: "لا يوجد هنا تعليق للرد عليه.",
};

/** What is said once the time for changes is over. */
export function tooLate(minutes: number): Sentence {
  return {
    en: `A comment can be changed for ${minutes} minutes.`,
    fr: `Un commentaire peut être modifié pendant ${minutes} minutes.`,
    ar: `يمكن تعديل التعليق خلال ${minutes} دقيقة.`,
  };
}

/** What is said to somebody who reports what they have written. */
export const YOUR_OWN: Sentence = {
  en: "This is your own comment.",
  fr: "C'est votre propre commentaire.",
  ar: "هذا تعليقك.",
};

/** What is said of a decision that no moderator can make. */
export const NO_DECISION: Sentence = {
  en: "A moderator decides for PUBLISHED or REJECTED.",
  fr: "Un modérateur décide pour PUBLISHED ou REJECTED.",
  ar: "يقرر المشرف إما PUBLISHED أو REJECTED.",
};

/** What is said of a reason beside a decision that needs none. */
export const ONLY_WHEN_REFUSED: Sentence = {
  en: "Only a comment that is refused has a reason.",
  fr: "Seul un commentaire refusé a un motif.",
  ar: "السبب للتعليق المرفوض فقط.",
};

/** What is said of a time that is over. */
export const ALREADY_OVER: Sentence = {
  en: "This time has passed.",
  fr: "Ce moment est passé.",
  ar: "مضى هذا الوقت.",
};

/** What is said where somebody acts upon those who stand no lower, or upon themselves. */
export const OUT_OF_REACH: Sentence = {
  en: "Only an administrator may do this to staff, and nobody to themselves.",
  fr: "Seul un administrateur peut le faire à l'équipe, et personne à soi-même.",
  ar: "لا يفعل هذا بالعاملين إلا المدير، ولا يفعله أحد بنفسه.",
};

/** What is said of a mark that would be listed as a word. */
export const NO_WORD: Sentence = {
  en: "A listed word has a letter, a digit or an emoji.",
  fr: "Un mot listé a une lettre, un chiffre ou un émoji.",
  ar: "في الكلمة المدرجة حرف أو رقم أو رمز تعبيري.",
};
