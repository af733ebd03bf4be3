import { writeAudit } from "../account/audit.service.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import type { Database, Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import type { Node } from "../kernel/node.js";
import { columns } from "../kernel/rows.js";
import { ConflictError } from "../kernel/user-error.js";
import type { InputCheck } from "./input/input-check.js";
import { changedFacts } from "./same-value.js";
import { type EditedTable, updateRow } from "./write-row.js";

/** Reads a row that is to be changed; nobody else changes it until the act is done, but others may come to refer to it. */
export async function lockRow<Model extends { id: Id }>(
  db: Database,
  model: abstract new () => Model,
  table: EditedTable,
  id: Id | undefined,
): Promise<Model | null> {
  const [row] = await db.rows<Model>(
    `select ${columns(model, "row")} from ${table} row where row.id = $1 for no key update`,
    [id ?? null],
  );
  return row ?? null;
}

/** Whoever has not seen the latest version is shown it and changes nothing. */
export function checkVersion(check: InputCheck, current: (Node & { version: number }) | null, expected: number): void {
  if (current && current.version !== expected) check.add(new ConflictError(current));
}

/** What an act changes in a row. */
interface Change {
  readonly action: string;
  readonly table: EditedTable;
  readonly subjectType: string;
  readonly row: { readonly id: Id; readonly version?: number };
  readonly facts: object;
  /** Whether what hangs on the row has been changed already. */
  readonly hasOtherParts?: boolean;
}

/** Saves what differs from the row, counts its version and writes the audit line; where nothing differs, none of these. */
export async function saveChange(context: RequestContext, change: Change): Promise<void> {
  const { action, table, subjectType, row, hasOtherParts = false } = change;
  const facts = changedFacts(row, change.facts);
  if (Object.keys(facts).length === 0 && !hasOtherParts) return;
  const counted = row.version === undefined ? {} : { version: row.version + 1 };
  await updateRow(context.db, table, row.id, { ...facts, ...counted });
  await writeAudit(context, { action, subjectType, subjectId: row.id, ...counted });
}

/** What an act has written, as readers will find it. */
export function readBack<Model>(
  context: RequestContext,
  batch: Batch<Id, Model | null>,
  id: Id,
): Promise<Model | null> {
  readAnew(context);
  return context.loaders.for(batch).load(id);
}
