import { explanationOf } from "../comment/hold-explanation.js";
import { CommentRule } from "../comment/comment-rule.js";
import { InputCheck } from "../desk/input/input-check.js";
import type { RequestContext } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { NO_GUESTS } from "./sentences.js";
import type { WriterRecord } from "./writer-record.js";

/** Refuses whoever may not take part: guests where there are none, and accounts that are suspended or banned, from the moment they are. */
export async function requireMayWrite(context: RequestContext): Promise<void> {
  const { db, viewer } = context;
  const restricted = viewer ? await db.rows(RESTRICTED, [viewer.id]) : [];
  requireUnrestricted(context, { isRestricted: restricted.length > 0 });
}

/** The same of somebody of whom all is known already. */
export function requireUnrestricted(
  { site, viewer }: RequestContext,
  { isRestricted }: Pick<WriterRecord, "isRestricted"> = { isRestricted: false },
): void {
  const check = new InputCheck();
  if (!viewer && site.commenting.guests === "off") check.wrong(ErrorCode.FORBIDDEN, NO_GUESTS);
  if (isRestricted) check.wrong(ErrorCode.FORBIDDEN, explanationOf(CommentRule.BANNED_AUTHOR));
  check.refuse();
}

const RESTRICTED = `
  select 1 as is_restricted from account where id = $1 and (is_banned or suspended_until > clock_timestamp())`;
