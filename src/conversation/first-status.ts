import type { Article } from "../article/article.model.js";
import { CommentMode } from "../article/article-status.js";
import { CommentRule } from "../comment/comment-rule.js";
import { CommentStatus } from "../comment/comment.model.js";
import { findLinks } from "../comment/find-links.js";
import { findWords } from "../comment/find-words.js";
import { WordSeverity } from "../comment/listed-word.model.js";
import { type EarlierText, isNearRepeat } from "../comment/near-repeat.js";
import { wordList } from "../comment/word-list.loaders.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import type { HighlightMatch } from "../kernel/highlight-match.js";
import { reaches, Role } from "../kernel/role.js";

/** What somebody has written, before it is known whether it can be shown. */
export interface Written {
  readonly body: string;
  readonly article: Article;
  /** What the network of a guest is known by, today and yesterday. */
  readonly networks: readonly Buffer[];
  /** The comment itself, where it is one that is changed. */
  readonly commentId: Id | null;
}

/** What the rules make of it. */
export interface Judged {
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
  readonly matches: readonly HighlightMatch[];
}

/** Finds where a rule applies; `null` where it does not. */
type Rule = (context: RequestContext, written: Written) => Promise<readonly HighlightMatch[] | null>;

interface HoldingRule {
  readonly rule: CommentRule;
  readonly status: CommentStatus;
  readonly applies: Rule;
  /** Whether it is not asked of moderators, who would decide about what it holds back. */
  readonly sparesStaff: boolean;
}

const { PENDING, WITHHELD } = CommentStatus;

/** The rules that hold back what could be written at all, in order. Those before them refuse; the last one counts flags. */
const RULES: readonly HoldingRule[] = [
  { rule: CommentRule.REPEAT, status: WITHHELD, applies: isRepeat, sparesStaff: false },
  { rule: CommentRule.BANNED_WORD, status: WITHHELD, applies: listed(WordSeverity.BANNED), sparesStaff: false },
  { rule: CommentRule.SUSPECT_WORD, status: PENDING, applies: listed(WordSeverity.SUSPECT), sparesStaff: false },
  { rule: CommentRule.LINKS, status: PENDING, applies: hasLinks, sparesStaff: true },
  { rule: CommentRule.NEW_COMMENTER, status: PENDING, applies: isNew, sparesStaff: true },
  { rule: CommentRule.RECENT_REJECTION, status: PENDING, applies: wasRejected, sparesStaff: true },
  { rule: CommentRule.GUEST, status: PENDING, applies: isGuest, sparesStaff: true },
  { rule: CommentRule.PREMODERATION, status: PENDING, applies: isPremoderated, sparesStaff: true },
];

/** Asks the rules in order; the first that applies decides. */
export async function firstStatus(context: RequestContext, written: Written): Promise<Judged> {
  const isStaff = reaches(context.viewer?.role, Role.MODERATOR);
  for (const { rule, status, applies, sparesStaff } of RULES) {
    if (isStaff && sparesStaff) continue;
    const matches = await applies(context, written);
    if (matches) return { status, rule, matches };
  }
  return { status: CommentStatus.PUBLISHED, rule: null, matches: [] };
}

const EVERYWHERE: readonly HighlightMatch[] = [];

async function isRepeat({ db, viewer }: RequestContext, written: Written): ReturnType<Rule> {
  const { body, article, networks, commentId } = written;
  const earlier = await db.rows<EarlierText>(
    `select c.body, c.article_id = $3 as "isOnSameArticle"
     from comment c
     where ${viewer ? "c.author_id = $1::bigint and $2::bytea[] is not null" : "$1::bigint is null and c.network_hash = any($2::bytea[])"}
       and c.created_at > clock_timestamp() - interval '24 hours'
       and c.status <> 'DELETED'
       and c.id is distinct from $4::bigint
     order by c.created_at desc
     limit 50`,
    [viewer?.id ?? null, networks, article.id, commentId],
  );
  return isNearRepeat(body, earlier) ? EVERYWHERE : null;
}

function listed(severity: WordSeverity): Rule {
  return async ({ loaders }, { body }) => {
    const words = await loaders.for(wordList).load(severity);
    const matches = findWords(
      body,
      words.map(({ text }) => text),
    );
    return matches.length > 0 ? matches : null;
  };
}

async function hasLinks(_: RequestContext, { body }: Written): ReturnType<Rule> {
  const links = findLinks(body);
  return links.length > 0 ? links : null;
}

async function isNew({ db, site, viewer }: RequestContext): ReturnType<Rule> {
  const { approvedFirst } = site.commenting;
  if (!viewer || approvedFirst === 0) return null;
  const published = await db.rows(
    "select 1 as is_published from comment where author_id = $1 and status = 'PUBLISHED' limit $2",
    [viewer.id, approvedFirst],
  );
  return published.length < approvedFirst ? EVERYWHERE : null;
}

/** Nearly a third of what an account wrote in the last week was refused: a moderator looks at the next one first. */
async function wasRejected({ db, viewer }: RequestContext): ReturnType<Rule> {
  if (!viewer) return null;
  const [week] = await db.rows<{ isTrouble: boolean }>(
    `select count(*) filter (where latest.status = 'REJECTED') > 0
        and count(*) filter (where latest.status = 'REJECTED') >= 0.3 * count(*) as "isTrouble"
     from comment c
     left join lateral (
       select d.status from moderation_decision d
       where d.comment_id = c.id and d.moderator_id is not null
       order by d.id desc
       limit 1
     ) latest on true
     where c.author_id = $1 and c.created_at > clock_timestamp() - interval '7 days'
       and (latest.status = 'REJECTED' or c.status = 'PUBLISHED')`,
    [viewer.id],
  );
  return week?.isTrouble ? EVERYWHERE : null;
}

async function isGuest({ site, viewer }: RequestContext): ReturnType<Rule> {
  return !viewer && site.commenting.guests === "premoderate" ? EVERYWHERE : null;
}

async function isPremoderated(_: RequestContext, { article }: Written): ReturnType<Rule> {
  return article.commentMode === CommentMode.PREMODERATED ? EVERYWHERE : null;
}
