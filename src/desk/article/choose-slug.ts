import type { RequestContext } from "../../kernel/context.js";
import type { Database, Id } from "../../kernel/database.js";
import { isSlug, slugWordsOf } from "../../kernel/slug.js";
import { ErrorCode } from "../../kernel/user-error.js";
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
  return { slug: await freeSlug(db, slugWordsOf(input.headline) || NAMELESS, ownId), slugIsGiven: false };
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
  const [free] = await db.rows<{ slug: string }>(
    `with recursive tried (number, slug) as (
       select 1, $1::text
       union all
       select tried.number + 1, $1 || '-' || tried.number + 1
       from tried
       where ${LEADS_TO_OTHER}
     )
     select slug
     from tried
     order by number desc
     limit 1`,
    [words, ownId],
  );
  return free?.slug ?? words;
}
