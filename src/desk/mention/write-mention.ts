import { writeAudit } from "../../account/audit.service.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { type Mention, MentionOrigin } from "../../mention/mention.model.js";
import { inReadingOrder } from "../../mention/text-span.model.js";
import type { LockedArticle } from "../article/lock-article.js";
import { updateRow } from "../write-row.js";
import { salienceOf } from "./salience-of.js";

/** What an act makes of a mention's places. */
export type Places = Pick<Mention, "spans" | "orphans">;

/** Writes where a mention stands; answers whether anything of it is left. Only what was tagged here is weighed here. */
export async function writePlaces(
  { db }: RequestContext,
  mention: Mention,
  { spans, orphans }: Places,
): Promise<boolean> {
  if (spans.length === 0 && orphans.length === 0) {
    await db.rows("delete from mention where id = $1", [mention.id]);
    return false;
  }
  const sorted = spans.toSorted(inReadingOrder);
  const salience = mention.origin === MentionOrigin.MANUAL ? salienceOf(spans) : mention.salience;
  await updateRow(db, "mention", mention.id, { spans: sorted, orphans, salience });
  return true;
}

/** What an act did to a link of an article. */
interface LinkAct {
  readonly action: "tagMention" | "untagMention" | "resolveOrphan";
  readonly mentionId: Id;
  readonly targetId: Id | null;
}

/** Notes that the links of an article have changed; its text has not, so its version stays. */
export async function noteLinkAct(
  context: RequestContext,
  { row, now }: LockedArticle,
  { action, mentionId, targetId }: LinkAct,
): Promise<void> {
  await updateRow(context.db, "article", row.id, { updatedAt: now, updatedById: context.viewer?.id ?? null });
  const detail = { mentionId, targetId };
  await writeAudit(context, { action, subjectType: "Article", subjectId: row.id, version: row.version, detail });
}
