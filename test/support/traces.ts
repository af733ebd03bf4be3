import type { Pool } from "pg";

/**
 * Every table of the database, in whatever schema, that holds one of these words anywhere in a row; case makes no difference.
 * What a connection keeps for itself alone cannot be looked into.
 */
export async function tablesWith(pool: Pool, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name)::regclass::text as name
     from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type <> 'LOCAL TEMPORARY'`,
  );
  const found = tables.map(async ({ name }) => {
    const { rows } = await pool.query(
      `select from ${name} t
       where exists (select from unnest($1::text[]) word where strpos(lower(t::text), lower(word)) > 0)
       limit 1`,
      [words],
    );
    return rows.length > 0 ? [name] : [];
  });
  return (await Promise.all(found)).flat().toSorted();
}

/** Every column with a foreign key that points to this account in some row. */
export async function pointersTo(pool: Pool, accountId: string): Promise<string[]> {
  const found = (await accountColumns(pool)).map(async (name) => {
    const [table = "", column = ""] = name.split(".");
    const { rows } = await pool.query(`select from ${table} where ${column} = $1 limit 1`, [accountId]);
    return rows.length > 0 ? [name] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Every column with a foreign key that points to accounts. */
export async function accountColumns(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.conrelid::regclass || '.' || a.attname as name
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'account'::regclass
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** What names an account by its number without a foreign key: limits, keys of creations, and lines of the audit log about it. */
export async function namesOf(pool: Pool, accountId: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select 'rate_limit ' || bucket as name from rate_limit where bucket like '% account ' || $1
     union all
     select 'idempotency_key ' || key from idempotency_key where owner = $1
     union all
     select 'audit_entry ' || action from audit_entry where subject_type = 'User' and subject_id::text = $1
     order by 1`,
    [accountId],
  );
  return rows.map(({ name }) => name);
}
