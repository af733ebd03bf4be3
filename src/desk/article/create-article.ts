import type { ArticleContent } from "../../article/article-content.js";
import { articleById } from "../../article/article.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { createOnce } from "../../kernel/idempotency.js";
import { readBack } from "../edited-row.js";
import { InputCheck } from "../input/input-check.js";
import { NOT_THERE } from "../input/sentences.js";
import { newKey } from "../new-key.js";
import { insertRow } from "../write-row.js";
import type { CreateArticleInput } from "./article-acts.types.js";
import type { CreateArticlePayload } from "./article.payloads.js";
import type { ArticleInput } from "./article.types.js";
import { type ArticleFacts, checkArticle } from "./check-article.js";
import { type ChosenSlug, chooseSlug } from "./choose-slug.js";
import { writeFiling } from "./write-filing.js";
import { writeRevision } from "./write-revision.js";

/** Starts a draft. */
export function createArticle(context: RequestContext, input: CreateArticleInput): Promise<CreateArticlePayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createArticle", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addArticle(tx, input.article));
    const article = await readBack(tx, articleById, id);
    const check = new InputCheck(["idempotencyKey"]);
    if (!article) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
    return { article: check.passed(article) };
  });
}

async function addArticle(tx: RequestContext, input: ArticleInput): Promise<Id> {
  const check = new InputCheck(["article"]);
  const facts = await checkArticle(check, tx, input, null);
  const chosen = await chooseSlug(check.at("slug"), tx, null, { slug: input.slug, headline: facts.headline ?? "" });
  check.refuse();
  const { id, now } = await nextArticle(tx);
  const content = contentOf(tx, id, facts, chosen);
  await insertArticle(tx, { id, now, content, slugIsGiven: chosen.slugIsGiven });
  await writeFiling(tx.db, id, content);
  const saved = { articleId: id, version: 1, content, wasPublished: false, note: null, now };
  await writeRevision(tx, { action: "createArticle", ...saved });
  return id;
}

/** The row key of an article that is about to be, which its group of translations must name, and the database's time. */
async function nextArticle({ db }: RequestContext): Promise<{ id: Id; now: Date }> {
  const [next] = await db.rows<{ id: Id; now: Date }>(
    `select nextval(pg_get_serial_sequence('article', 'id')) as id, date_trunc('milliseconds', clock_timestamp()) as now`,
  );
  if (!next) throw new Error("the sequence of articles gave no key");
  return next;
}

function contentOf({ site }: RequestContext, id: Id, facts: ArticleFacts, { slug }: ChosenSlug): ArticleContent {
  const { headline = "", language = site.defaultLocale, body = [], keywords = [], urgency = 5 } = facts;
  const { authorIds = [], topicIds = [], translationGroupId = id } = facts;
  const { summary = null, byline = null, sourceUrl = null, image = null } = facts;
  const { sourceId = null, sectionId = null, embargoedUntil = null } = facts;
  const words = { headline, slug, summary, language, body, byline, keywords, image };
  const filing = { authorIds, sourceId, sourceUrl, sectionId, topicIds, translationGroupId };
  return { ...words, ...filing, urgency, embargoedUntil };
}

interface NewArticle {
  readonly id: Id;
  readonly now: Date;
  readonly content: ArticleContent;
  readonly slugIsGiven: boolean;
}

async function insertArticle(
  { db, viewer }: RequestContext,
  { id, now, content, slugIsGiven }: NewArticle,
): Promise<void> {
  const { authorIds: _, topicIds: __, ...columns } = content;
  const [createdById, updatedById] = [viewer?.id, viewer?.id];
  const own = { id, key: newKey("article"), status: "DRAFT", slugIsGiven, updatedAt: now, createdById, updatedById };
  await insertRow(db, "article", { ...columns, ...own });
}
