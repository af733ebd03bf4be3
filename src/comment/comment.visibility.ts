import { listed, type Sight, sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { reaches, Role } from "../kernel/role.js";

/** How much of the conversation a request sees: what is shown to all, and beside it its own or everything. */
export interface CommentSight {
  readonly articles: Sight;
  readonly seesAll: boolean;
  readonly viewerId: Id | null;
}

/** What a request may see of the conversation. */
export function commentSightOf({ viewer }: Pick<RequestContext, "viewer">): CommentSight {
  const seesAll = reaches(viewer?.role, Role.MODERATOR);
  return { articles: sightOf({ viewer }), seesAll, viewerId: viewer?.id ?? null };
}

/**
 * Comments that a viewer may see, on an article `article` that is told to them and below comments that they all may see.
 * `viewer` is the placeholder of the viewer's id, which the statement always has.
 */
export function visibleComment(comment: string, article: string, sight: CommentSight, viewer: string): string {
  const above = sight.seesAll
    ? ""
    : `and not exists (
        select from comment above
        where above.id = any(${comment}.ancestor_ids) and not (${seenItself("above", sight, viewer)}))`;
  return `${seenItself(comment, sight, viewer)} and ${told(article, sight.articles)} ${above}`;
}

/** The same of a comment by itself, for lists below something that is known to be visible. */
export function seenItself(comment: string, { seesAll }: CommentSight, viewer: string): string {
  return seesAll ? `(${viewer}::bigint is not null)` : shownOrOwn(comment, viewer);
}

/** Comments that are shown to all, and the viewer's own: what a conversation is read as, by moderators too. */
export function shownOrOwn(comment: string, viewer: string): string {
  // Nobody's id is no id: what is not known to be one's own must not be unknown to be hidden.
  const isOwn = `coalesce(${comment}.author_id = ${viewer}::bigint, false) and ${comment}.status <> 'DELETED'`;
  return `(${isShown(comment)} or (${isOwn}))`;
}

/** Comments shown to everyone, on a listed article `article` and below comments that are all shown themselves. */
export function shownComment(comment: string, article: string): string {
  return `${isShown(comment)} and ${listed(article)} and not exists (
    select from comment above where above.id = any(${comment}.ancestor_ids) and not ${isShown("above")})`;
}

/** A comment that is shown wherever those above it are: published, or the placeholder of one that has shown replies. */
export function isShown(comment: string): string {
  return `(${comment}.status = 'PUBLISHED' or (${comment}.status = 'DELETED' and ${comment}.reply_count > 0))`;
}
