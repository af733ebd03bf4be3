import type { RecordType } from "./records.js";

/** The drafts that were thrown away. */
export const DISCARDED = "select id from article where discarded_at is not null";

const KEPT: { readonly [Type in RecordType]?: (alias: string) => string } = {
  article: (alias) => `${alias}.discarded_at is null`,
  comment: (alias) => `${alias}.article_id not in (${DISCARDED})`,
};

/** The condition on rows of a type that they are in the archive: a draft that was thrown away is not, nor what hangs on it. */
export function kept(type: RecordType, alias: string): string {
  return KEPT[type]?.(alias) ?? "true";
}
