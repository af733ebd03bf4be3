import type { Sentence } from "../kernel/user-error.js";
import type { CommentRule } from "./comment-rule.js";

/** Why a comment waits, as its author is told. Which words it was is no help to those who mean well. */
export function explanationOf(rule: CommentRule): Sentence {
  return EXPLANATIONS[rule];
}

const EXPLANATIONS: Readonly<Record<CommentRule, Sentence>> = {
  BANNED_AUTHOR: {
    en: "This account may not comment at the moment.",
    fr: "Ce compte ne peut pas commenter en ce moment.",
    ar: "لا يمكن لهذا الحساب التعليق حاليًا.",
  },
  CLOSED: {
    en: "Comments on this article are closed.",
    fr: "Les commentaires de cet article sont fermés.",
    ar: "التعليقات على هذا المقال مغلقة.",
  },
  LENGTH: {
    en: "The comment is too long or too short.",
    fr: "Le commentaire est trop long ou trop court.",
    ar: "التعليق أطول أو أقصر من اللازم.",
  },
  FLOOD: {
    en: "Too many comments came in too short a time.",
    fr: "Trop de commentaires en trop peu de temps.",
    ar: "وصلت تعليقات كثيرة في وقت قصير.",
  },
  REPEAT: {
    en: "You have written this, or nearly this, a short time ago. A moderator will look at it.",
    fr: "Vous avez écrit ceci, ou presque, il y a peu. Un modérateur va le lire.",
    ar: "كتبت هذا أو ما يشبهه قبل قليل. سيراجعه مشرف.",
  },
  BANNED_WORD: {
    en: "The comment holds a word that this site does not print. A moderator will look at it.",
    fr: "Le commentaire contient un mot que ce site ne publie pas. Un modérateur va le lire.",
    ar: "في التعليق كلمة لا ينشرها هذا الموقع. سيراجعه مشرف.",
  },
  SUSPECT_WORD: {
    en: "The comment holds a word at which a moderator looks first.",
    fr: "Le commentaire contient un mot qu'un modérateur vérifie d'abord.",
    ar: "في التعليق كلمة يراجعها مشرف أولًا.",
  },
  LINKS: {
    en: "The comment holds a web address. A moderator will look at it first.",
    fr: "Le commentaire contient une adresse web. Un modérateur va d'abord le lire.",
    ar: "في التعليق عنوان ويب. سيراجعه مشرف أولًا.",
  },
  NEW_COMMENTER: {
    en: "The first comments of an account wait for a moderator.",
    fr: "Les premiers commentaires d'un compte attendent un modérateur.",
    ar: "التعليقات الأولى لكل حساب تنتظر المشرف.",
  },
  RECENT_REJECTION: {
    en: "As other comments of yours were refused recently, a moderator will look at this one first.",
    fr: "D'autres de vos commentaires ayant été refusés récemment, un modérateur va d'abord lire celui-ci.",
    ar: "رُفضت تعليقات أخرى لك مؤخرًا، لذلك سيراجع مشرف هذا التعليق أولًا.",
  },
  GUEST: {
    en: "Comments of guests wait for a moderator.",
    fr: "Les commentaires des invités attendent un modérateur.",
    ar: "تعليقات الزوار تنتظر المشرف.",
  },
  PREMODERATION: {
    en: "All comments on this article wait for a moderator.",
    fr: "Tous les commentaires de cet article attendent un modérateur.",
    ar: "كل التعليقات على هذا المقال تنتظر المشرف.",
  },
  FLAGS: {
    en: "Several readers have reported the comment. A moderator will look at it.",
    fr: "Plusieurs lecteurs ont signalé ce commentaire. Un modérateur va le lire.",
    ar: "أبلغ عدة قراء عن هذا التعليق. سيراجعه مشرف.",
  },
};
