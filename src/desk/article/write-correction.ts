import type { CorrectionKind } from "../../article/correction.model.js";
import type { Database } from "../../kernel/database.js";
import { newKey } from "../new-key.js";
import type { LockedArticle } from "./lock-article.js";

/** A note to readers, and the version of the article that came with it. */
interface NewCorrection {
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly version: number;
}

/** Enters a note in the ledger of the archive. */
export async function writeCorrection(
  db: Database,
  { row, now }: LockedArticle,
  { kind, text, version }: NewCorrection,
): Promise<void> {
  await db.rows(
    `insert into correction (key, article_id, kind, text, published_at, version)
     values ($1, $2, $3, $4, $5, $6)`,
    [newKey("correction"), row.id, kind, text, now, version],
  );
}
