import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { addressable } from "./article.visibility.js";
import { Correction } from "./correction.model.js";

/** What was put right most recently comes first. */
export const LATEST_CORRECTIONS: Order = {
  name: "corrections.publishedAt.desc",
  descending: true,
  keys: [
    { sql: "c.published_at", type: "timestamptz" },
    { sql: "c.id", type: "bigint" },
  ],
};

/** A page of corrections, of those made since a time where one is given. */
export interface CorrectionPage {
  readonly page: Page;
  readonly since: Date | null;
}

/** Corrections and retractions of articles that can be addressed. */
export const correctionsOfArchive: Batch<Id, Connection<Correction>, CorrectionPage> = (context, parents, asked) =>
  readPages(
    context,
    parents,
    asked.page,
    (values) => ({
      columns: columns(Correction, "c"),
      from: "from correction c join article a on a.id = c.article_id",
      where: `${addressable("a", "PUBLIC")} ${asked.since ? `and c.published_at >= ${values.add(asked.since)}::timestamptz` : ""}`,
    }),
    (row) => hydrate(Correction, row),
  );
