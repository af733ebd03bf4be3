import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { parseGlobalId, type Reference } from "../../kernel/global-id.js";
import { findNode } from "../../kernel/node-kind.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { type InputCheck } from "./input-check.js";
import { notAnIdOf, NOT_THERE } from "./sentences.js";

/** What an id stands for, which must be of one of these types; `null` where it is not. */
export function checkId(check: InputCheck, types: readonly string[], id: string): Reference | null {
  const reference = parseGlobalId(id);
  if (reference && types.includes(reference.type)) return reference;
  check.wrong(ErrorCode.INVALID, notAnIdOf(types));
  return null;
}

/** What an id of one of these types leads to, for this viewer; `null` where that is nothing. */
export async function checkReference(
  check: InputCheck,
  context: RequestContext,
  types: readonly string[],
  id: string,
): Promise<Reference | null> {
  const reference = checkId(check, types, id);
  const kind = context.site.nodeKinds.find(({ type }) => type === reference?.type);
  if (!reference || !kind) return null;
  if (await findNode(context, kind, reference.id)) return reference;
  check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  return null;
}

/** The row key that an optional id leads to; `null` clears, and nothing changes where it is left out. */
export async function checkPointer(
  check: InputCheck,
  context: RequestContext,
  types: readonly string[],
  id: string | null | undefined,
): Promise<Id | null | undefined> {
  if (id === null || id === undefined) return id;
  return (await checkReference(check, context, types, id))?.id ?? null;
}
