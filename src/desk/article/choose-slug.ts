import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import { isSlug, slugWordsOf } from "../../kernel/slug.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { firstFreeSlug } from "../first-free-slug.js";
import { holdInTurn } from "../hold-in-turn.js";
import { checkSlug } from "../input/check-slug.js";
import type { Given, InputCheck } from "../input/input-check.js";
import { SLUG_TAKEN } from "../input/sentences.js";
import type { LockedArticle } from "./lock-article.js";

/** The part of an article's address that names it, and whether an editor chose it. */
export interface ChosenSlug {
  readonly slug: string;
  readonly slugIsGiven: boolean;
}

/** What a headline without words is called in an address. */
const NAMELESS = "article";

/**
 * The address an article is to have: the one that an editor gives, else one made of the headline, which it follows until
 * readers know the article. One that leads to another article, now or from former times, is taken.
 */
export async function chooseSlug(
  check: InputCheck,
  { db }: RequestContext,
  before: LockedArticle | null,
  input: { readonly slug: Given<string>; readonly headline: string },
): Promise<ChosenSlug> {
  const ownId = before?.row.id ?? null;
  if (typeof input.slug === "string") {
    const slug = checkSlug(check, input.slug);
    if (isSlug(slug) && (await isTaken(db, slug, ownId))) check.wrong(ErrorCode.TAKEN, SLUG_TAKEN);
    return { slug, slugIsGiven: true };
  }
  const isKept = input.slug === undefined && before !== null && !follows(before, input.headline);
  if (isKept) return { slug: before.row.slug, slugIsGiven: before.row.slugIsGiven };
  return { slug: await freeSlug(db, wordsOf(input.headline), ownId), slugIsGiven: false };
}

/** The address of a draft that is brought back: the one it had then, or where another has that by now, the same with a number. */
export async function chooseSlugAgain(
  { db }: RequestContext,
  { row }: LockedArticle,
  had: { readonly slug: string; readonly headline: string },
): Promise<ChosenSlug> {
  const words = wordsOf(had.headline);
  const slugIsGiven = !isMadeOf(words, had.slug);
  if (!(await isTaken(db, had.slug, row.id))) return { slug: had.slug, slugIsGiven };
  return { slug: await freeSlug(db, slugIsGiven ? slugWordsOf(had.slug) : words, row.id), slugIsGiven };
}

function wordsOf(headline: string): string {
  return slugWordsOf(headline) || NAMELESS;
}

/** Whether an address is made of these words, perhaps with a number. */
function isMadeOf(words: string, slug: string): boolean {
  return slug.startsWith(words) && /^(-\d+)?$/.test(slug.slice(words.length));
}

function follows({ row, content }: LockedArticle, headline: string): boolean {
  return !row.slugIsGiven && row.publishedAt === null && headline !== content.headline;
}

/** Addresses are given away one act after the other: two tables know them, and no constraint sees both. */
function holdSlugs(db: Database): Promise<void> {
  return holdInTurn(db, ["slugs of articles"]);
}

/** Whether an address leads to another article than the one with this key. */
const LEADS_TO_OTHER = `
  exists (select from article a where a.slug = tried.slug and a.id is distinct from $2::bigint)
  or exists (select from former_slug f where f.slug = tried.slug and f.article_id is distinct from $2::bigint)`;

async function isTaken(db: Database, slug: string, ownId: Id | null): Promise<boolean> {
  await holdSlugs(db);
  return (
    (await db.rows(`select from (values ($1::text)) tried (slug) where ${LEADS_TO_OTHER}`, [slug, ownId])).length > 0
  );
}

async function freeSlug(db: Database, words: string, ownId: Id | null): Promise<string> {
  await holdSlugs(db);
  return firstFreeSlug(db, words, LEADS_TO_OTHER, [ownId]);
}
