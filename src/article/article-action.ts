import { registerEnumType } from "type-graphql";
import { reaches, Role } from "../kernel/role.js";
import type { Viewer } from "../kernel/viewer.js";
import { ArticleStatus } from "./article-status.js";
import type { Article } from "./article.model.js";

/** Something an editor can do with an article. */
export enum ArticleAction {
  EDIT = "EDIT",
  PUBLISH = "PUBLISH",
  SCHEDULE = "SCHEDULE",
  UNPUBLISH = "UNPUBLISH",
  CORRECT = "CORRECT",
  RETRACT = "RETRACT",
  COMMENT = "COMMENT",
}

registerEnumType(ArticleAction, {
  name: "ArticleAction",
  description: "Something an editor can do with an article.",
});

const { DRAFT, SCHEDULED, PUBLISHED, UNPUBLISHED } = ArticleStatus;

/** In which states an article may be edited, published and so on. The whole life of an article is this table. */
export const STATES: Readonly<Record<Exclude<ArticleAction, ArticleAction.COMMENT>, readonly ArticleStatus[]>> = {
  EDIT: [DRAFT, SCHEDULED, PUBLISHED, UNPUBLISHED],
  PUBLISH: [DRAFT, SCHEDULED, UNPUBLISHED],
  SCHEDULE: [DRAFT, SCHEDULED, UNPUBLISHED],
  UNPUBLISH: [SCHEDULED, PUBLISHED],
  CORRECT: [PUBLISHED],
  RETRACT: [PUBLISHED, UNPUBLISHED],
};

/** What a viewer may do with an article now. */
export function actionsOn(
  { status, discardedAt }: Pick<Article, "status" | "discardedAt">,
  viewer: Viewer | null,
  isOpen: boolean,
): ArticleAction[] {
  const acts = Object.values(ArticleAction).filter((action) => action !== ArticleAction.COMMENT);
  const allowed =
    reaches(viewer?.role, Role.EDITOR) && !discardedAt ? acts.filter((action) => STATES[action].includes(status)) : [];
  return [...allowed, ...(isOpen && viewer ? [ArticleAction.COMMENT] : [])];
}
