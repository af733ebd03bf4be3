import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { ArticleRevision } from "./article-revision.model.js";

/** What was saved last comes first. */
export const LATEST_VERSIONS: Order = {
  name: "revisions.version.desc",
  descending: true,
  keys: [{ sql: "r.version", type: "integer" }],
};

/** A page of versions, with what they say where that is asked for. */
export interface RevisionPage {
  readonly page: Page;
  readonly withContent: boolean;
}

/** The saved versions of articles. */
export const revisionsByArticle: Batch<Id, Connection<ArticleRevision>, RevisionPage> = (context, ids, asked) =>
  readPages(
    context,
    ids,
    asked.page,
    () => ({
      columns: columns(ArticleRevision, "r", asked.withContent ? {} : { without: ["content"] }),
      from: "from article_revision r",
      where: "r.article_id = parent.id",
    }),
    (row) => hydrate(ArticleRevision, row),
  );
