import { object, globalId } from "../limit/json-sql.js";
import { articlesAfter, casesAfter } from "./articles-after.js";
import type { Workload } from "./workload.js";

const DEEPEST = 45_000;
const SOURCE = object(`
  select ${globalId("'Source'", "s.id")} as id, s.name from source s where s.id = a.source_id`);

/** Twenty articles after the 45,000th, or after nine tenths of a smaller archive. */
export const DEEP_PAGE: Workload = {
  name: "deep-page",
  aim: 0.35,
  statement: articlesAfter(`${SOURCE} as source`),
  async cases(pool) {
    const { rows } = await pool.query<{ size: number }>(
      "select count(*)::integer as size from article where status = 'PUBLISHED'",
    );
    const size = rows[0]?.size ?? 0;
    return casesAfter(pool, Math.min(DEEPEST, Math.ceil(size * 0.9)), 1_000, 1);
  },
};
