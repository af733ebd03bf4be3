import type { Database, Id } from "../kernel/database.js";
import { snakeCase } from "../kernel/snake-case.js";

/** Where editors add and change rows as wholes. */
export type EditedTable =
  | "affiliation"
  | "article"
  | "author"
  | "event_series"
  | "mention"
  | "mentionable"
  | "named_entity"
  | "news_event"
  | "section"
  | "source";

/** Adds a row and answers its key. Facts are named as the model's properties. */
export async function insertRow(db: Database, table: EditedTable, facts: object): Promise<Id> {
  const id = await insert(db, table, facts);
  if (id === null) throw new Error(`nothing was added to ${table}`);
  return id;
}

/** Adds a row that has a page; `null` where another page has its slug. */
export function insertUnderSlug(
  db: Database,
  table: EditedTable,
  facts: { readonly slug: string },
): Promise<Id | null> {
  return insert(db, table, facts, "on conflict (slug) do nothing");
}

async function insert(db: Database, table: EditedTable, facts: object, whereTaken = ""): Promise<Id | null> {
  const known = knownFacts(facts);
  const [row] = await db.rows<{ id: Id }>(
    `insert into ${table} (${known.map(([name]) => snakeCase(name)).join(", ")})
     values (${known.map((_, index) => `$${index + 1}`).join(", ")})
     ${whereTaken}
     returning id`,
    known.map(stored),
  );
  return row?.id ?? null;
}

/** Changes these facts of a row. */
export async function updateRow(db: Database, table: EditedTable, id: Id, facts: object): Promise<void> {
  const { changes, values } = changesOf(facts, 2);
  await db.rows(`update ${table} set ${changes} where id = $1`, [id, ...values]);
}

/** What an `update` sets to change these facts, its parameters numbered from a first one. */
export function changesOf(facts: object, first: number): { readonly changes: string; readonly values: unknown[] } {
  const known = knownFacts(facts);
  const changes = known.map(([name], index) => `${snakeCase(name)} = $${index + first}`);
  return { changes: changes.join(", "), values: known.map(stored) };
}

function knownFacts(facts: object): [string, unknown][] {
  return Object.entries(facts).filter(([, value]) => value !== undefined);
}

/** Lists of texts that are arrays of PostgreSQL. */
const ARRAYS: readonly string[] = ["keywords"];

/** The driver would take every list for an array of PostgreSQL; in these tables most lists, and all objects, are jsonb. */
function stored([name, value]: [string, unknown]): unknown {
  const isPlain = typeof value !== "object" || value === null || value instanceof Date;
  return isPlain || ARRAYS.includes(name) ? value : JSON.stringify(value);
}
