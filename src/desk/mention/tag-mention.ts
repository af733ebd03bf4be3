import { ArticleStatus } from "../../article/article-status.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { Reference } from "../../kernel/global-id.js";
import { columns, hydrate } from "../../kernel/rows.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { textOf } from "../../mention/article-text.js";
import { mentionById } from "../../mention/mention.loaders.js";
import { Mention, MentionOrigin, MentionRole, MentionStatus } from "../../mention/mention.model.js";
import { inReadingOrder, type TextSpan } from "../../mention/text-span.model.js";
import { ENTITY_TYPES } from "../../named-entity/named-entity.types.js";
import { type LockedArticle, lockArticle } from "../article/lock-article.js";
import { readBack } from "../edited-row.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { MUST_NOT_BE_BLANK } from "../input/sentences.js";
import { checkPlaces, isPlace } from "./check-places.js";
import type { TagMentionInput } from "./mention-acts.types.js";
import type { TagMentionPayload } from "./mention.payloads.js";
import { salienceOf } from "./salience-of.js";
import { noteLinkAct } from "./write-mention.js";

/**
 * Says where an article mentions something; places are added to those that are tagged already. Of what is tagged, the role alone
 * can be changed, too. Where nothing is said that is not so already, nothing is saved.
 */
export function tagMention(context: RequestContext, input: TagMentionInput): Promise<TagMentionPayload> {
  return act(context, async (tx) => {
    const seen = { id: input.articleId, expectedVersion: input.expectedVersion };
    const article = await lockArticle(tx, seen, "TAG", "articleId");
    const check = new InputCheck();
    const target = await checkReference(check.at("targetId"), tx, [...ENTITY_TYPES, "Event"], input.targetId);
    const before = target && (await findMention(tx, article.row.id, target.id));
    const places = checkPlaces(check.at("spans"), textOf(article.content), input.spans, before?.spans ?? []);
    const isRoleAlone = before !== null && (input.role ?? null) !== null;
    if (input.spans.length === 0 && !isRoleAlone) check.at("spans").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
    const mention = mentionAfter(before, check.passed(target), places, input.role);
    if (before && isSaid(before, mention)) return { mention: before };
    const mentionId = await write(tx, article, mention);
    await noteLinkAct(tx, article, { action: "tagMention", mentionId, targetId: mention.targetId });
    return { mention: await readBack(tx, mentionById, mentionId) };
  });
}

async function findMention({ db }: RequestContext, articleId: Id, targetId: Id): Promise<Mention | null> {
  const [row] = await db.rows(
    `select ${columns(Mention, "m")} from mention m where m.article_id = $1 and m.target_id = $2`,
    [articleId, targetId],
  );
  return row ? hydrate(Mention, row) : null;
}

/** A mention as an editor leaves it: confirmed, whoever proposed it. */
interface TaggedMention {
  readonly targetId: Id;
  readonly role: MentionRole;
  readonly salience: number;
  readonly spans: readonly TextSpan[];
}

function mentionAfter(
  before: Mention | null,
  target: Reference,
  places: readonly TextSpan[],
  role: MentionRole | null | undefined,
): TaggedMention {
  const known = before?.spans ?? [];
  const fresh = places.filter((place) => !known.some((span) => isPlace(span, place)));
  const spans = [...known, ...fresh].toSorted(inReadingOrder);
  return {
    targetId: target.id,
    role: role ?? before?.role ?? usualRole(target),
    salience: before && before.origin !== MentionOrigin.MANUAL ? before.salience : salienceOf(spans),
    spans,
  };
}

/** Whether an editor has said the same before. What was only proposed, nobody has. */
function isSaid(before: Mention, { role, spans }: TaggedMention): boolean {
  return before.status === MentionStatus.CONFIRMED && before.role === role && before.spans.length === spans.length;
}

function usualRole({ type }: Reference): MentionRole {
  if (type === "Place") return MentionRole.LOCATION;
  return type === "Event" ? MentionRole.BACKGROUND : MentionRole.PARTICIPANT;
}

async function write({ db, viewer }: RequestContext, { row }: LockedArticle, mention: TaggedMention): Promise<Id> {
  const { targetId, role, salience, spans } = mention;
  const [written] = await db.rows<{ id: Id }>(
    `insert into mention as m
       (article_id, target_id, role, salience, status, origin, confidence, spans, confirmed_by_id, published_at, is_listed)
     values ($1, $2, $3, $4, 'CONFIRMED', 'MANUAL', 1, $5::jsonb, $6, $7, $8)
     on conflict (article_id, target_id) do update
     set role = excluded.role, salience = excluded.salience, status = 'CONFIRMED', confidence = 1,
       spans = excluded.spans, confirmed_by_id = excluded.confirmed_by_id
     returning id`,
    [
      row.id,
      targetId,
      role,
      salience,
      JSON.stringify(spans),
      viewer?.id,
      row.publishedAt,
      row.status === ArticleStatus.PUBLISHED,
    ],
  );
  if (!written) throw new Error("no mention was written");
  return written.id;
}
