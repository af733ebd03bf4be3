import { Account } from "../account/account.model.js";
import { checkId } from "../desk/input/check-reference.js";
import type { InputCheck } from "../desk/input/input-check.js";
import { NOT_THERE } from "../desk/input/sentences.js";
import type { RequestContext } from "../kernel/context.js";
import { reaches, Role } from "../kernel/role.js";
import { columns, hydrate } from "../kernel/rows.js";
import { ErrorCode } from "../kernel/user-error.js";
import { OUT_OF_REACH } from "./sentences.js";

/**
 * Holds the account that an act is about, but not what points to it: what somebody writes meanwhile does not wait for this. Nobody
 * acts upon themselves, and upon staff only administrators.
 */
export async function lockAccount(tx: RequestContext, check: InputCheck, userId: string): Promise<Account | null> {
  const reference = checkId(check, ["User"], userId);
  if (!reference) return null;
  const [row] = await tx.db.rows(`select ${columns(Account, "u")} from account u where u.id = $1 for no key update`, [
    reference.id,
  ]);
  if (!row) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  const account = row ? hydrate(Account, row) : null;
  if (account && !isWithinReach(tx, account)) check.wrong(ErrorCode.FORBIDDEN, OUT_OF_REACH);
  return account;
}

function isWithinReach({ viewer }: RequestContext, { id, role }: Account): boolean {
  const isStaff = reaches(role, Role.MODERATOR);
  return viewer?.id !== id && (!isStaff || reaches(viewer?.role, Role.ADMIN));
}
