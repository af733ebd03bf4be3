import { CommentMode } from "../article/article-status.js";
import { CommentRule } from "../comment/comment-rule.js";
import { CommentStatus } from "../comment/comment.model.js";
import { findLinks } from "../comment/find-links.js";
import { WordSeverity } from "../comment/listed-word.model.js";
import { findListed, type ListedMatches } from "../comment/word-list.service.js";
import { isNearRepeat } from "../comment/near-repeat.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import type { HighlightMatch } from "../kernel/highlight-match.js";
import { reaches, Role } from "../kernel/role.js";
import type { DiscussedArticle } from "./lock-discussion.js";
import type { WriterRecord } from "./writer-record.js";

/** What somebody has written, before it is known whether it can be shown. */
export interface Written {
  readonly body: string;
  readonly article: DiscussedArticle;
  readonly writer: WriterRecord;
  /** The comment itself, where it is one that is changed. */
  readonly commentId: Id | null;
}

/** What the rules make of it. */
export interface Judged {
  readonly status: CommentStatus;
  readonly rule: CommentRule | null;
  readonly matches: readonly HighlightMatch[];
}

/** What the rules look at. */
interface Evidence extends Written {
  readonly listed: ListedMatches;
}

/** Finds where a rule applies; `null` where it does not. */
type Rule = (context: RequestContext, evidence: Evidence) => readonly HighlightMatch[] | null;

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
  { rule: CommentRule.BANNED_WORD, status: WITHHELD, applies: holds(WordSeverity.BANNED), sparesStaff: false },
  { rule: CommentRule.SUSPECT_WORD, status: PENDING, applies: holds(WordSeverity.SUSPECT), sparesStaff: false },
  { rule: CommentRule.LINKS, status: PENDING, applies: hasLinks, sparesStaff: true },
  { rule: CommentRule.NEW_COMMENTER, status: PENDING, applies: isNew, sparesStaff: true },
  { rule: CommentRule.RECENT_REJECTION, status: PENDING, applies: wasRejected, sparesStaff: true },
  { rule: CommentRule.GUEST, status: PENDING, applies: isGuest, sparesStaff: true },
  { rule: CommentRule.PREMODERATION, status: PENDING, applies: isPremoderated, sparesStaff: true },
];

/** Asks the rules in order; the first that applies decides. */
export async function firstStatus(context: RequestContext, written: Written): Promise<Judged> {
  const evidence = { ...written, listed: await findListed(context, written.body, written.writer.wordListVersion) };
  const isStaff = reaches(context.viewer?.role, Role.MODERATOR);
  for (const { rule, status, applies, sparesStaff } of RULES) {
    if (isStaff && sparesStaff) continue;
    const matches = applies(context, evidence);
    if (matches) return { status, rule, matches };
  }
  return { status: CommentStatus.PUBLISHED, rule: null, matches: [] };
}

const EVERYWHERE: readonly HighlightMatch[] = [];

const where = (applies: boolean) => (applies ? EVERYWHERE : null);

function isRepeat(_: RequestContext, { body, article, writer, commentId }: Evidence): ReturnType<Rule> {
  const others = writer.earlier.filter(({ id }) => id !== commentId);
  return where(isNearRepeat({ body, articleId: article.id }, others));
}

function holds(severity: WordSeverity): Rule {
  return (_, { listed }) => (listed[severity].length > 0 ? listed[severity] : null);
}

function hasLinks(_: RequestContext, { body }: Evidence): ReturnType<Rule> {
  const links = findLinks(body);
  return links.length > 0 ? links : null;
}

function isNew({ site, viewer }: RequestContext, { writer }: Evidence): ReturnType<Rule> {
  return where(viewer !== null && writer.published < site.commenting.approvedFirst);
}

/** A moderator looks first at the next comment of whoever had many of the last ones refused. */
function wasRejected(_: RequestContext, { writer }: Evidence): ReturnType<Rule> {
  return where(writer.isInTrouble);
}

function isGuest({ site, viewer }: RequestContext): ReturnType<Rule> {
  return where(!viewer && site.commenting.guests === "premoderate");
}

function isPremoderated(_: RequestContext, { article }: Evidence): ReturnType<Rule> {
  return where(article.commentMode === CommentMode.PREMODERATED);
}
