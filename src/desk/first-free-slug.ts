import type { Database } from "../kernel/database.js";

/**
 * The first of `words`, `words-2`, `words-3` and so on that no other page has: for which this condition on `tried.slug`, with
 * parameters from $2 on, does not hold.
 */
export async function firstFreeSlug(
  db: Database,
  words: string,
  taken: string,
  values: readonly unknown[] = [],
): Promise<string> {
  const [free] = await db.rows<{ slug: string }>(
    `with recursive tried (number, slug) as (
       select 1, $1::text
       union all
       select tried.number + 1, $1 || '-' || tried.number + 1
       from tried
       where ${taken}
     )
     select slug
     from tried
     order by number desc
     limit 1`,
    [words, ...values],
  );
  return free?.slug ?? words;
}
