import type { ArticleContent } from "../../article/article-content.js";
import { STATES } from "../../article/article-action.js";
import { ArticleStatus } from "../../article/article-status.js";
import { articleFrom } from "../../article/article.loaders.js";
import { Article } from "../../article/article.model.js";
import { addressable, type Sight, sightOf } from "../../article/article.visibility.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { columns, hydrate } from "../../kernel/rows.js";
import { ConflictError, ErrorCode } from "../../kernel/user-error.js";
import { checkId } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { NOT_THERE, wrongState } from "../input/sentences.js";
import type { PlacedMention } from "./moved-mentions.js";

/** An article that an act holds: nobody else changes it, or what it mentions, until the act is done. */
export interface LockedArticle {
  readonly row: Article;
  readonly content: ArticleContent;
  /** What it mentions in certain places. */
  readonly placed: readonly PlacedMention[];
  /** The database's time, at which the act takes place. */
  readonly now: Date;
  /** Whether this version is among its revisions. */
  readonly isKept: boolean;
}

/** Names an article as inputs do, and the version that the editor saw; `null` for acts that change no content. */
export interface SeenArticle {
  readonly id: string;
  readonly expectedVersion: number | null;
}

/** What an act asks of an article before it may begin: which of the table's acts it is. */
type Allowed = keyof typeof STATES | "DISCARD" | "PREVIEW" | "RESTORE" | "TAG";

/**
 * Holds the article that an act is about. Refuses where there is none, where the editor has not seen its latest version, and
 * where its state does not allow the act.
 */
export async function lockArticle(
  context: RequestContext,
  { id, expectedVersion }: SeenArticle,
  action: Allowed,
  field = "id",
): Promise<LockedArticle> {
  const check = new InputCheck();
  const reference = checkId(check.at(field), ["Article"], id);
  const article = reference && (await readLocked(context, reference.id, sightOf(context)));
  if (reference && !article) check.at(field).wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  if (article && article.row.version !== (expectedVersion ?? article.row.version))
    check.add(new ConflictError(articleFrom(article.row)));
  else if (article && !allows(article.row, action))
    check.wrong(ErrorCode.WRONG_STATE, wrongState(article.row.discardedAt ? "DISCARDED" : article.row.status));
  return check.passed(article);
}

interface LockedRow extends Article {
  readonly authorIds: Id[];
  readonly topicIds: Id[];
  readonly now: Date;
  readonly isKept: boolean;
  readonly placed: readonly PlacedMention[];
  readonly isReadAsHeld: boolean;
}

/** Holds an article, where it may be seen. */
export async function readLocked({ db }: RequestContext, id: Id, sight: Sight): Promise<LockedArticle | null> {
  for (;;) {
    const [found] = await db.rows<LockedRow>(READ_LOCKED(sight), [id]);
    // Where the row had to be waited for, what was read beside it is older than the row: it is read again, now that it is held.
    if (!found || found.isReadAsHeld) return found ? heldFrom(found) : null;
  }
}

// Whoever changes what an article mentions changes its row as well, so that its xmin tells of both.
const PLACED = `
  (
    select coalesce(json_agg(json_build_object('id', m.id::text, 'spans', m.spans, 'orphans', m.orphans) order by m.id), '[]')
    from mention m
    where m.article_id = a.id and (m.spans <> '[]' or m.orphans <> '[]')
  )`;

const READ_LOCKED = (sight: Sight) => `
  select ${columns(Article, "a")},
    array(select author_id::text from article_author where article_id = a.id order by position) as "authorIds",
    array(select topic_id::text from article_topic where article_id = a.id order by position) as "topicIds",
    ${PLACED} as placed,
    (select beside.xmin = a.xmin from article beside where beside.id = a.id) as "isReadAsHeld",
    exists (select from article_revision r where r.article_id = a.id and r.version = a.version) as "isKept",
    date_trunc('milliseconds', clock_timestamp()) as now
  from article a
  where a.id = $1 and ${addressable("a", sight)}
  for no key update of a`;

function heldFrom({ authorIds, topicIds, now, isKept, placed, ...own }: LockedRow): LockedArticle {
  const row = hydrate(Article, own);
  return { row, content: contentOf(row, authorIds, topicIds), placed, now, isKept };
}

/** What of an article a revision keeps. */
function contentOf(row: Article, authorIds: readonly Id[], topicIds: readonly Id[]): ArticleContent {
  const { headline, slug, summary, language, body, byline, sourceId, sourceUrl, image, sectionId } = row;
  const words = { headline, slug, summary, language, body, byline, keywords: row.keywords, image };
  const filing = { authorIds, sourceId, sourceUrl, sectionId, topicIds, translationGroupId: row.translationGroupId };
  const embargoedUntil = row.embargoedUntil?.toISOString() ?? null;
  return { ...words, ...filing, urgency: row.urgency, embargoedUntil };
}

function allows({ status, discardedAt, publishedAt }: Article, action: Allowed): boolean {
  if (discardedAt) return action === "RESTORE";
  if (action === "DISCARD") return status === ArticleStatus.DRAFT && publishedAt === null;
  if (action === "PREVIEW") return STATES.EDIT.includes(status) && status !== ArticleStatus.PUBLISHED;
  if (action === "RESTORE" || action === "TAG") return STATES.EDIT.includes(status);
  return STATES[action].includes(status);
}
