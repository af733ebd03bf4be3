import type { Pool } from "pg";
import fc from "fast-check";
import { globalId } from "../../src/kernel/global-id.js";
import { type Build, type Built, mentionOf } from "../support/build.js";

const ARTICLE_STATUSES = ["DRAFT", "SCHEDULED", "PUBLISHED", "UNPUBLISHED", "RETRACTED"] as const;
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
}

/** Replaces all articles of the archive by those of a plan. */
export async function buildWorld(build: Build, pool: Pool, plan: Plan): Promise<World> {
  await pool.query("truncate article cascade");
  const targets = { person: await build.person(), event: await build.event(), section: await build.section() };
  const articles: BuiltArticle[] = [];
  for (const article of plan.articles) articles.push(await buildArticle(build, targets, article, articles));
  const comments: BuiltComment[] = [];
  for (const comment of plan.comments) comments.push(...(await buildComment(build, comment, articles, comments)));
  return { ...targets, articles, comments };
}

let slugs = 0;

async function buildArticle(
  build: Build,
  { person, event, section }: Pick<World, "person" | "event" | "section">,
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
  const built = await build.article({
    slug,
    status: plan.status,
    section: section.key,
    mentions: [
      ...(plan.person ? [mentionOf(person, { status: plan.person })] : []),
      ...(plan.event ? [mentionOf(event, { status: plan.event })] : []),
    ],
    translationOf: (plan.isTranslation && before[0]?.key) || null,
    corrections: plan.isCorrected ? [correction] : [],
    retraction: plan.status === "RETRACTED" ? retraction : null,
  });
  return { ...plan, ...built, slug };
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
export async function idsOf(pool: Pool, table: "mention" | "correction", type: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => globalId(type, id));
}

/** Articles that lists, relations and counts may show. */
export const isListed = ({ status }: BuiltArticle): boolean => status === "PUBLISHED";

/** Articles that answer at their id, slug and address. */
export const isAddressable = ({ status }: BuiltArticle): boolean => status === "PUBLISHED" || status === "RETRACTED";

/** Comments that everyone sees. */
export function isShown({ status, article, parent }: BuiltComment): boolean {
  return status === "PUBLISHED" && isListed(article) && (parent === null || isShown(parent));
}
