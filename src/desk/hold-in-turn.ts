import type { Database } from "../kernel/database.js";

/** Waits for other acts that hold one of these names, and holds them until this act is done. */
export async function holdInTurn(db: Database, names: readonly string[]): Promise<void> {
  await db.rows(
    `select pg_advisory_xact_lock(held.name)
     from (select distinct hashtextextended(name, 0) as name from unnest($1::text[]) name order by 1) held`,
    [names],
  );
}
