import type { Database, Id } from "../kernel/database.js";
import { slugOf } from "../kernel/slug.js";
import { snakeCase } from "../kernel/snake-case.js";

/** Where a record's key is looked up. */
export type KeyedTable =
  | "account"
  | "article"
  | "author"
  | "comment"
  | "event_series"
  | "named_entity"
  | "news_event"
  | "section"
  | "source"
  | "topic";

/** Writes rows of an archive within one transaction and remembers which keys became which ids. */
export class ArchiveWriter {
  private readonly ids = new Map<string, Id>();

  constructor(readonly db: Database) {}

  /** The id of the record with this key, written before or already in the archive; refuses a key nobody has. */
  async idOf(table: KeyedTable, key: string | null | undefined): Promise<Id | null> {
    if (key === null || key === undefined) return null;
    const id = this.ids.get(`${table} ${key}`) ?? (await this.storedId(table, key));
    if (id === undefined) throw new Error(`"${key}" is referred to, but there is no such ${table} before it`);
    return id;
  }

  /** Writes one row and answers its id; values for jsonb columns come from `json`. */
  async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<Id> {
    const columns = Object.keys(row);
    const [inserted] = await this.db.rows<{ id: Id }>(
      `insert into ${table} (${columns.map(snakeCase).join(", ")})
       values (${columns.map((_, index) => `$${index + 1}`).join(", ")})
       returning ${LINK_TABLES.has(table) ? "0 as id" : "id"}`,
      Object.values(row),
    );
    const id = String(inserted?.id);
    if (typeof row["key"] === "string") this.ids.set(`${table} ${row["key"]}`, id);
    return id;
  }

  /** The slug given, or a free one made from the text: `x`, then `x-2`, `x-3`. */
  async freeSlug(table: KeyedTable, given: string | undefined, text: string): Promise<string> {
    if (given !== undefined) return given;
    const base = slugOf(text) || table;
    const taken = await this.db.rows<{ slug: string }>(
      `select slug from ${table} where slug = $1 or slug like $1 || '-%'`,
      [base],
    );
    const slugs = new Set(taken.map(({ slug }) => slug));
    let free = base;
    for (let number = 2; slugs.has(free); number++) free = `${base}-${number}`;
    return free;
  }

  private async storedId(table: KeyedTable, key: string): Promise<Id | undefined> {
    const column = table === "topic" ? "code" : "key";
    const [row] = await this.db.rows<{ id: Id }>(`select id from ${table} where ${column} = $1`, [key]);
    return row?.id;
  }
}

const LINK_TABLES = new Set(["article_author", "article_topic", "comment_reaction"]);

/** A value for a jsonb column; pg would write a list as a PostgreSQL array. */
export function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
