import { accountById } from "../account/account.loaders.js";
import { writeAudit } from "../account/audit.service.js";
import { tidyComment } from "../comment/tidy-comment.js";
import { checkOptionalText } from "../desk/input/check-text.js";
import { InputCheck } from "../desk/input/input-check.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { lockAccount } from "./lock-account.js";
import type { RestrictUserPayload } from "./moderation.payloads.js";
import type { RestrictUserInput } from "./moderation.types.js";
import { ALREADY_OVER } from "./sentences.js";

const REASON = { most: 2_000, hasLines: true };

/** Suspends an account until a time, bans it for good, or lifts both; from the next request on. */
export function restrictUser(context: RequestContext, input: RestrictUserInput): Promise<RestrictUserPayload> {
  return act(context, async (tx) => {
    const check = new InputCheck();
    const until = input.suspendUntil ?? null;
    const account = await lockAccount(tx, check.at("userId"), input.userId);
    const reason = checkOptionalText(check.at("reason"), input.reason && tidyComment(input.reason), REASON) ?? null;
    if (until !== null && until.getTime() <= Date.now())
      check.at("suspendUntil").wrong(ErrorCode.INVALID, ALREADY_OVER);
    const { id } = check.passed(account);
    await tx.db.rows("update account set suspended_until = $2, is_banned = $3 where id = $1", [id, until, input.ban]);
    const detail = { suspendUntil: until, ban: input.ban, reason };
    await writeAudit(tx, { action: "restrictUser", subjectType: "User", subjectId: id, detail });
    readAnew(tx);
    return { user: await tx.loaders.for(accountById).load(id) };
  });
}
