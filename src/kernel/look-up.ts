import { ArgsType, Field, Int } from "type-graphql";
import type { RequestContext } from "./context.js";
import { badInput } from "./faults.js";
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

/** Rows whose name contains the asked one, whatever the case; all of them, up to the limit, where none is asked. */
export async function lookUp<Model extends object>(
  { db }: RequestContext,
  model: new () => Model,
  { from, text, orderBy }: LookUp,
  { name, limit }: LookUpArgs,
): Promise<Model[]> {
  if (limit < 1 || limit > LIST_LIMIT) throw badInput("limit", `must be from 1 to ${LIST_LIMIT}.`);
  const rows = await db.rows(
    `select ${columns(model, "row")} from ${from}
     where $1::text is null or strpos(lower(${text}), lower($1)) > 0
     order by ${orderBy}
     limit $2`,
    [readName(name), limit],
  );
  return rows.map((row) => hydrate(model, row));
}

function readName(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  if (name.length > LONGEST_NAME || !isSafeText(name)) {
    throw badInput("name", `must be well-formed text of at most ${LONGEST_NAME} characters.`);
  }
  return name.normalize().trim();
}
