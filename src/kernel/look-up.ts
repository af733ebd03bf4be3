import { ArgsType, Field, Int } from "type-graphql";
import type { Id } from "./database.js";
import { badInput } from "./faults.js";
import type { Batch } from "./loaders.js";
import { LIST_LIMIT } from "./row-batches.js";
import { columns, hydrate } from "./rows.js";
import { isSafeText } from "./text.js";

const LONGEST_NAME = 200;

/** A name or a part of it, and how many answers at most. */
@ArgsType()
export class LookUpArgs {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => Int, { defaultValue: 20 })
  limit!: number;
}

/** Where rows are looked up by name, under the alias `row`. */
interface LookUp {
  readonly from: string;
  /** The text that is searched, as SQL. */
  readonly text: string;
  readonly orderBy: string;
}

/** Every wording of a jsonb column of texts, as one text to search. */
export function wordings(column: string): string {
  return `(select string_agg(wording ->> 'text', E'\\n') from jsonb_array_elements(${column}) wording)`;
}

/** A checked question for names; `null` asks for all. */
export interface Asked {
  readonly name: string | null;
  readonly limit: number;
}

/** Checks what a client asked for, before any SQL; a name of spaces is none. */
export function readLookUp({ name, limit }: LookUpArgs): Asked {
  if (limit < 1 || limit > LIST_LIMIT) throw badInput("limit", `must be from 1 to ${LIST_LIMIT}.`);
  return { name: readName(name), limit };
}

/** The whole of a short list. */
export const EVERYTHING: Asked = { name: null, limit: LIST_LIMIT };

/** Rows whose name contains the asked one, whatever the case; all of them, up to the limit, where none is asked. */
export function byName<Model extends object>(
  model: new () => Model,
  { from, text, orderBy }: LookUp,
): Batch<Id, Model[], Asked> {
  return async ({ db }, parents, { name, limit }) => {
    const rows = await db.rows(
      `select ${columns(model, "row")} from ${from}
       where $1::text is null or strpos(lower(normalize(${text})), lower($1)) > 0
       order by ${orderBy}
       limit $2`,
      [name, limit],
    );
    const found = rows.map((row) => hydrate(model, row));
    return parents.map(() => found);
  };
}

function readName(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  if (name.length > LONGEST_NAME || !isSafeText(name)) {
    throw badInput("name", `must be well-formed text of at most ${LONGEST_NAME} characters.`);
  }
  return name.normalize().trim() || null;
}
