import { writeAudit } from "../account/audit.service.js";
import { InputCheck } from "../desk/input/input-check.js";
import { act } from "../kernel/act.js";
import type { RequestContext } from "../kernel/context.js";
import { lockAccount } from "./lock-account.js";
import type { EraseUserPayload } from "./moderation.payloads.js";
import type { EraseUserInput } from "./moderation.types.js";

/**
 * Removes an account with all that is personal about it: name, sign-ins, tokens, reactions, limits, and what others noted
 * about it. What it wrote stays without a name, and so do the acts of one who worked here.
 */
export function eraseUser(context: RequestContext, input: EraseUserInput): Promise<EraseUserPayload> {
  return act(context, async (tx) => {
    const check = new InputCheck(["userId"]);
    const account = await lockAccount(tx, check, input.userId);
    const { id, globalId } = check.passed(account);
    // What somebody wrote may be much: it is forgotten while they may write on, and then once more what they have written since.
    for (const statement of [...FORGET, HOLD, ...FORGET, ERASE]) await tx.db.rows(statement, [id]);
    await writeAudit(tx, { action: "eraseUser" });
    return { erasedUserId: globalId };
  });
}

/** In the order of locks: articles, then comments, then all else. */
const FORGET: readonly string[] = [
  `select from article
   where created_by_id = $1 or updated_by_id = $1 or id in (select article_id from comment where author_id = $1)
   order by id
   for no key update`,
  "update article set created_by_id = null where created_by_id = $1",
  "update article set updated_by_id = null where updated_by_id = $1",
  "update article_revision set created_by_id = null where created_by_id = $1",
  "update preview_link set created_by_id = null where created_by_id = $1",
  "update mention set confirmed_by_id = null where confirmed_by_id = $1",
  `select from comment
   where author_id = $1
     or id in (select comment_id from comment_reaction where account_id = $1)
     or id in (select comment_id from comment_flag where reporter_id = $1)
   order by id
   for no key update`,
  // What was said about the person's comments, and what the person said about others', may tell who they are.
  "update moderation_decision d set note = null from comment c where c.id = d.comment_id and c.author_id = $1",
  "update comment_flag f set note = null from comment c where c.id = f.comment_id and c.author_id = $1",
  "update comment_flag set note = null, reporter_id = null where reporter_id = $1",
  "update moderation_decision set moderator_id = null where moderator_id = $1",
  "delete from comment_version v using comment c where c.id = v.comment_id and c.author_id = $1",
  "delete from comment_reaction where account_id = $1",
  "update comment set author_id = null where author_id = $1",
  "update audit_entry set actor_id = null where actor_id = $1",
  `update audit_entry
   set subject = null, subject_id = null, detail = null
   where subject_type = 'User' and subject_id = $1`,
  "delete from idempotency_key where owner = $1::bigint::text",
  "delete from rate_limit where bucket ~ (' account ' || $1::bigint || '$')",
  "delete from api_token where account_id = $1",
];

/** From here on nobody writes anything in the name of the account. */
const HOLD = "select from account where id = $1 for update";
const ERASE = "delete from account where id = $1";
