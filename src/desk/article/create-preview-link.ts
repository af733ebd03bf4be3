import { hashOf, makeSecret } from "../../account/api-token.js";
import { writeAudit } from "../../account/audit.service.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import { checkNumber } from "../input/check-number.js";
import { InputCheck } from "../input/input-check.js";
import type { CreatePreviewLinkInput } from "./article-acts.types.js";
import type { CreatePreviewLinkPayload } from "./article.payloads.js";
import { lockArticle } from "./lock-article.js";

const MOST_HOURS = 168;

/** Makes a secret under which anyone may read an article that is not public, for some hours. It is shown once. */
export function createPreviewLink(
  context: RequestContext,
  { articleId, hours }: CreatePreviewLinkInput,
): Promise<CreatePreviewLinkPayload> {
  return act(context, async (tx) => {
    const { row } = await lockArticle(tx, { id: articleId, expectedVersion: null }, "PREVIEW", "articleId");
    const check = new InputCheck();
    checkNumber(check.at("hours"), hours, 1, MOST_HOURS);
    check.refuse();
    await forgetExpired(tx.db);
    const token = makeSecret();
    const expiresAt = await keepLink(tx, row.id, token, hours);
    await writeAudit(tx, { action: "createPreviewLink", subjectType: "Article", subjectId: row.id });
    return { token, expiresAt };
  });
}

async function keepLink({ db, viewer }: RequestContext, id: Id, token: string, hours: number): Promise<Date | null> {
  const [link] = await db.rows<{ expiresAt: Date }>(
    `insert into preview_link (article_id, hash, expires_at, created_by_id)
     values ($1, $2, now() + make_interval(hours => $3::integer), $4)
     returning expires_at as "expiresAt"`,
    [id, hashOf(token), hours, viewer?.id ?? null],
  );
  return link?.expiresAt ?? null;
}

async function forgetExpired(db: Database): Promise<void> {
  await db.rows("delete from preview_link where expires_at <= now()");
}
