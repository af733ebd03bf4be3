import { listed } from "../article/article.visibility.js";

/** Comments shown to everyone, on a listed article `article` and below comments that are all shown themselves. */
export function shownComment(comment: string, article: string): string {
  return `${isPublished(comment)} and ${listed(article)} and ${hasShownAncestors(comment)}`;
}

/** A comment that is shown wherever those above it are. */
export function isPublished(comment: string): string {
  return `${comment}.status = 'PUBLISHED'`;
}

function hasShownAncestors(comment: string): string {
  return `not exists (
    select from comment above where above.id = any(${comment}.ancestor_ids) and above.status <> 'PUBLISHED')`;
}
