import { listed } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { type MentionConditions, mentionMatches } from "./mention-filter.js";
import { Mention } from "./mention.model.js";

/** Mentions within an article: most salient first, of equals in the order in which they were made. */
export const BY_SALIENCE: Order = {
  name: "mentions.salience",
  descending: false,
  keys: [
    { sql: "-m.salience", type: "float8" },
    { sql: "m.id", type: "bigint" },
  ],
};

/** Where a mention stands in that order. */
export function salienceValues({ salience, id }: Mention): string[] {
  return [String(-salience), id];
}

/** Mentions of one target: those in the newest articles first. */
export const BY_PUBLICATION: Order = {
  name: "mentions.publishedAt.desc",
  descending: true,
  keys: [
    { sql: "m.published_at", type: "timestamptz" },
    { sql: "m.article_id", type: "bigint" },
  ],
};

/** A page of mentions that fit a filter. */
export interface MentionPage {
  readonly page: Page;
  readonly conditions: MentionConditions;
}

/** Where and how listed articles mention a target. */
export const mentionsByTarget: Batch<Id, Connection<Mention>, MentionPage> = (context, targetIds, asked) =>
  readPages(
    context,
    targetIds,
    asked.page,
    (values) => ({
      columns: columns(Mention, "m"),
      from: "from mention m join article a on a.id = m.article_id",
      where: `m.target_id = parent.id and m.is_listed and ${listed("a")} ${mentionMatches(asked.conditions, values)}`,
    }),
    (row) => hydrate(Mention, row),
  );
