import type { Pool } from "pg";
import fc from "fast-check";
import { hashOf, makeSecret } from "../../src/account/api-token.js";
import { globalId } from "../../src/kernel/global-id.js";
import { type Build, type Built, mentionOf } from "../support/build.js";
import { saveVersions } from "../support/saved-versions.js";

const ARTICLE_STATUSES = ["DRAFT", "SCHEDULED", "PUBLISHED", "UNPUBLISHED", "RETRACTED", "DISCARDED"] as const;
const COMMENT_STATUSES = ["PENDING", "PUBLISHED", "WITHHELD", "REJECTED", "DELETED"] as const;
const MENTION_STATUSES = ["CONFIRMED", "SUGGESTED", "REJECTED"] as const;

interface ArticlePlan {
  readonly status: (typeof ARTICLE_STATUSES)[number];
  /** Whether and how it mentions the person, and the event. */
  readonly person: (typeof MENTION_STATUSES)[number] | null;
  readonly event: (typeof MENTION_STATUSES)[number] | null;
  readonly isTranslation: boolean;
  readonly isCorrected: boolean;
}

interface CommentPlan {
  readonly status: (typeof COMMENT_STATUSES)[number];
  readonly article: number;
  /** Which comment it answers, where that is one before it on the same article. */
  readonly answers: number | null;
}

/** An archive to be built. */
interface Plan {
  readonly articles: readonly ArticlePlan[];
  readonly comments: readonly CommentPlan[];
}

// What is public comes more often than it would by chance, so that most links lead somewhere.
const often = <Value extends string>(value: Value, values: readonly Value[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, { weight: 3, arbitrary: fc.constantFrom(...values) });

/** Small archives with everything in any status, linked in any way. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  articles: fc.array(
    fc.record({
      status: often("PUBLISHED", ARTICLE_STATUSES),
      person: fc.option(often("CONFIRMED", MENTION_STATUSES)),
      event: fc.option(often("CONFIRMED", MENTION_STATUSES)),
      isTranslation: fc.boolean(),
      isCorrected: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  comments: fc.array(
    fc.record({ status: often("PUBLISHED", COMMENT_STATUSES), article: fc.nat(4), answers: fc.option(fc.nat(6)) }),
    { maxLength: 7 },
  ),
});

/** An article as it was built. */
export interface BuiltArticle extends Built, ArticlePlan {
  readonly slug: string;
  /** An address that it had before. */
  readonly formerSlug: string;
  /** The secret of a link that shows it. */
  readonly token: string;
}

/** A comment as it was built, with who wrote it. */
export interface BuiltComment extends Built {
  readonly status: CommentPlan["status"];
  readonly article: BuiltArticle;
  readonly parent: BuiltComment | null;
  readonly author: Built;
}

/** An archive as it was built. */
export interface World {
  readonly articles: readonly BuiltArticle[];
  readonly comments: readonly BuiltComment[];
  readonly person: Built;
  readonly event: Built;
  readonly section: Built;
  readonly author: Built;
  readonly source: Built;
  readonly topic: Built;
}

type Targets = Omit<World, "articles" | "comments">;

/** Replaces all articles of the archive by those of a plan. */
export async function buildWorld(build: Build, pool: Pool, plan: Plan): Promise<World> {
  await pool.query("truncate article cascade");
  const targets = {
    ...{ person: await build.person(), event: await build.event(), section: await build.section() },
    ...{ author: await build.author(), source: await build.source(), topic: await build.topic() },
  };
  const articles: BuiltArticle[] = [];
  for (const article of plan.articles) articles.push(await buildArticle(build, pool, targets, article, articles));
  await saveVersions(pool, articles);
  const discarded = articles.filter(({ status }) => status === "DISCARDED").map(({ key }) => key);
  const comments: BuiltComment[] = [];
  for (const comment of plan.comments) comments.push(...(await buildComment(build, comment, articles, comments)));
  // Archives know nothing of what was thrown away, so it is written once all is there.
  await pool.query("update article set discarded_at = now() where key = any($1)", [discarded]);
  return { ...targets, articles, comments };
}

let slugs = 0;

async function buildArticle(
  build: Build,
  pool: Pool,
  { person, event, section, author, source, topic }: Targets,
  plan: ArticlePlan,
  before: readonly BuiltArticle[],
): Promise<BuiltArticle> {
  const slug = `article-of-a-world-${++slugs}`;
  const retraction = { reason: "It was wrong.", retractedAt: "2026-05-01T00:00:00.000Z" };
  const correction = {
    key: `correction:${slug}`,
    kind: "CORRECTION",
    text: "A word.",
    publishedAt: "2026-05-01T00:00:00Z",
  } as const;
  const isDiscarded = plan.status === "DISCARDED";
  const built = await build.article({
    slug,
    formerSlugs: [`former-${slug}`],
    status: isDiscarded ? "DRAFT" : plan.status,
    ...(isDiscarded && { publishedAt: null }),
    ...{ section: section.key, authors: [author.key], source: source.key, topics: [topic.key] },
    mentions: [
      ...(plan.person ? [mentionOf(person, { status: plan.person })] : []),
      ...(plan.event ? [mentionOf(event, { status: plan.event })] : []),
    ],
    translationOf: (plan.isTranslation && before[0]?.key) || null,
    corrections: plan.isCorrected ? [correction] : [],
    retraction: plan.status === "RETRACTED" ? retraction : null,
  });
  return { ...plan, ...built, slug, formerSlug: `former-${slug}`, token: await makeLink(pool, built) };
}

async function makeLink(pool: Pool, { key }: Built): Promise<string> {
  const token = makeSecret();
  await pool.query(
    `insert into preview_link (article_id, hash, expires_at)
     select id, $2, now() + interval '1 hour' from article where key = $1`,
    [key, hashOf(token)],
  );
  return token;
}

/** The comment, or nothing where the plan names an article that there is not. */
async function buildComment(
  build: Build,
  plan: CommentPlan,
  articles: readonly BuiltArticle[],
  before: readonly BuiltComment[],
): Promise<BuiltComment[]> {
  const article = articles[plan.article];
  if (!article) return [];
  const answered = before[plan.answers ?? before.length];
  const parent = answered?.article === article ? answered : null;
  const author = await build.account();
  const links = { article: article.key, parent: parent?.key ?? null, author: author.key, guestName: null };
  const built = await build.comment({ ...links, status: plan.status });
  return [{ ...built, status: plan.status, article, parent, author }];
}

/** The ids of all rows of a table, which no client is told. */
export async function idsOf(
  pool: Pool,
  table: "mention" | "correction" | "article_revision",
  type: string,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => globalId(type, id));
}

/** How much a viewer sees, by the rule. */
export type SeenBy = "READERS" | "NEWSROOM" | "ADMINISTRATORS";

/** Articles that lists, relations and counts may show. */
export const isListed = ({ status }: BuiltArticle): boolean => status === "PUBLISHED";

/** Articles that answer at their id, slug and address. */
export function isAddressable({ status }: BuiltArticle, eyes: SeenBy = "READERS"): boolean {
  if (eyes === "READERS") return status === "PUBLISHED" || status === "RETRACTED";
  return eyes === "ADMINISTRATORS" || status !== "DISCARDED";
}

/** Articles of which text and links are shown. */
export function isTold(article: BuiltArticle, eyes: SeenBy): boolean {
  return eyes === "READERS" ? isListed(article) : isAddressable(article, eyes) && article.status !== "RETRACTED";
}

/** Comments that everyone sees: published ones, and the places of deleted ones above them. */
export function isShown(comment: BuiltComment, all: readonly BuiltComment[]): boolean {
  const { article, parent } = comment;
  return hasPlace(comment, all) && isListed(article) && (parent === null || isShown(parent, all));
}

function hasPlace(comment: BuiltComment, all: readonly BuiltComment[]): boolean {
  if (comment.status === "PUBLISHED") return true;
  return comment.status === "DELETED" && all.some((other) => other.parent === comment && hasPlace(other, all));
}
