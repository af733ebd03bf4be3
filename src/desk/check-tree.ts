import type { Database, Id } from "../kernel/database.js";
import { ErrorCode } from "../kernel/user-error.js";
import { holdInTurn } from "./hold-in-turn.js";
import type { InputCheck } from "./input/input-check.js";
import { GOES_ROUND } from "./input/sentences.js";

/** By which column rows of a table stand below one another. */
export interface Tree {
  readonly table: "named_entity" | "news_event" | "section";
  readonly above: "contained_in_id" | "parent_id" | "super_event_id";
}

/** What would come to stand above itself stays where it is. Two who move things in one tree do so one after the other. */
export async function checkTree(
  check: InputCheck,
  db: Database,
  { table, above }: Tree,
  id: Id | null,
  aboveId: Id | null | undefined,
): Promise<void> {
  if (id === null || aboveId === null || aboveId === undefined) return;
  await holdInTurn(db, [`${table}.${above}`]);
  const [found] = await db.rows(
    `with recursive up (id) as (
       select $1::bigint
       union
       select row.${above} from up join ${table} row on row.id = up.id where row.${above} is not null
     )
     select from up where id = $2`,
    [aboveId, id],
  );
  if (found) check.wrong(ErrorCode.INVALID, GOES_ROUND);
}
