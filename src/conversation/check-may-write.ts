import { explanationOf } from "../comment/hold-explanation.js";
import { CommentRule } from "../comment/comment-rule.js";
import { InputCheck } from "../desk/input/input-check.js";
import type { RequestContext } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { NO_GUESTS } from "./sentences.js";

/** Refuses whoever may not take part: guests where there are none, and accounts that are suspended or banned, from the moment they are. */
export async function requireMayWrite({ db, site, viewer }: RequestContext): Promise<void> {
  const check = new InputCheck();
  if (!viewer && site.commenting.guests === "off") check.wrong(ErrorCode.FORBIDDEN, NO_GUESTS);
  const restricted = viewer ? await db.rows(RESTRICTED, [viewer.id]) : [];
  if (restricted.length > 0) check.wrong(ErrorCode.FORBIDDEN, explanationOf(CommentRule.BANNED_AUTHOR));
  check.refuse();
}

const RESTRICTED = `
  select 1 as is_restricted from account where id = $1 and (is_banned or suspended_until > clock_timestamp())`;
