import { OrderDirection } from "../kernel/order-direction.js";
import type { Order, SortKey } from "../kernel/page.js";
import { type ArticleOrder, ArticleOrderField } from "./article-page.types.js";

/** Where a list finds an article's publication time: in its own row, or as a copy in the row that links to it. */
export interface PublicationKeys {
  readonly time: string;
  readonly id: string;
}

/** The article's own. */
export const OWN_KEYS: PublicationKeys = { time: "a.published_at", id: "a.id" };

const ID: SortKey = { sql: "a.id", type: "bigint" };

const KEYS = new Map<ArticleOrderField, readonly SortKey[]>([
  [ArticleOrderField.UPDATED_AT, [{ sql: "a.updated_at", type: "timestamptz" }, ID]],
  [
    ArticleOrderField.URGENCY,
    [
      { sql: "a.urgency", type: "integer" },
      { sql: "(-a.id)", type: "bigint" },
    ],
  ],
  [ArticleOrderField.COMMENT_COUNT, [{ sql: "a.comment_count", type: "integer" }, ID]],
]);

/** Whether a list of articles is sorted by their publication. */
export function isByPublication(orderBy: ArticleOrder | null | undefined): boolean {
  return (orderBy?.field ?? ArticleOrderField.PUBLISHED_AT) === ArticleOrderField.PUBLISHED_AT;
}

/** How a list of articles is sorted: by publication unless asked otherwise, the latest first. */
export function articleOrder(orderBy: ArticleOrder | null | undefined, { time, id }: PublicationKeys): Order {
  const field = orderBy?.field ?? ArticleOrderField.PUBLISHED_AT;
  const descending = orderBy?.direction !== OrderDirection.ASC;
  return {
    name: `articles.${field}.${descending ? "desc" : "asc"}`,
    descending,
    keys: KEYS.get(field) ?? [
      { sql: time, type: "timestamptz" },
      { sql: id, type: "bigint" },
    ],
  };
}
