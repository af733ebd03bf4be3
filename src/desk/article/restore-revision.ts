import { contentBefore, revisionById } from "../../article/article-revision.loaders.js";
import type { ArticleRevision } from "../../article/article-revision.model.js";
import { articleFrom } from "../../article/article.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { globalId } from "../../kernel/global-id.js";
import { sentenceFor } from "../../kernel/localized.js";
import { isSlug } from "../../kernel/slug.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkId } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { NOT_THERE } from "../input/sentences.js";
import type { RestoreRevisionInput } from "./article-acts.types.js";
import type { RestoreRevisionPayload } from "./article.payloads.js";
import { contentAfter } from "./check-edit.js";
import { checkStaysFit } from "./check-complete.js";
import { chooseSlug, chooseSlugAgain } from "./choose-slug.js";
import { type LockedArticle, lockArticle } from "./lock-article.js";
import { changesContent, saveArticle } from "./save-article.js";

/**
 * Brings back what an earlier version said, as a new version. Its address, its embargo and what it translates stay as they
 * are now. A draft that was thrown away is a draft again, at the address it had.
 */
export function restoreRevision(context: RequestContext, input: RestoreRevisionInput): Promise<RestoreRevisionPayload> {
  return act(context, async (tx) => {
    const revision = await findRevision(tx, input.revisionId);
    const { articleId, version } = revision;
    const seen = { id: globalId("Article", articleId), expectedVersion: input.expectedVersion };
    const article = await lockArticle(tx, seen, "RESTORE", "revisionId");
    const facts = await checkRestored(tx, article, revision);
    const isSame = !article.row.discardedAt && !changesContent(article, facts);
    if (isSame) return { article: articleFrom(article.row) };
    const change = { content: facts, state: { discardedAt: null }, note: noteOn(tx, version) };
    return { article: await saveArticle(tx, article, { action: "restoreRevision", ...change }) };
  });
}

async function findRevision(tx: RequestContext, id: string): Promise<ArticleRevision> {
  const check = new InputCheck(["revisionId"]);
  const reference = checkId(check, ["ArticleRevision"], id);
  const revision = await tx.loaders.find(revisionById, reference?.id ?? null);
  if (reference && !revision) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  return check.passed(revision);
}

async function checkRestored(tx: RequestContext, article: LockedArticle, revision: ArticleRevision) {
  const { slug: _, embargoedUntil: __, translationGroupId: ___, ...facts } = revision.content;
  const check = new InputCheck(["article"]);
  const chosen = article.row.discardedAt
    ? await chooseSlugAgain(tx, article, { slug: await slugBeforeDiscard(tx, revision), headline: facts.headline })
    : await chooseSlug(check.at("slug"), tx, article, { slug: undefined, headline: facts.headline });
  checkStaysFit(check, article.row.status, contentAfter(article, facts), article.now);
  check.refuse();
  return { ...facts, ...chosen };
}

/** The version in which a draft was thrown away has lost its address already; the one before has it. */
async function slugBeforeDiscard({ loaders }: RequestContext, revision: ArticleRevision): Promise<string> {
  const { content } = revision;
  if (isSlug(content.slug)) return content.slug;
  return (await loaders.for(contentBefore).load(revision))?.slug ?? content.slug;
}

/** Colleagues read notes in the language of the site. */
function noteOn(context: RequestContext, version: number): string {
  return sentenceFor({ ...context, locales: [] }, restored(version));
}

function restored(version: number): Sentence {
  return {
    en: `Version ${version} was brought back.`,
    fr: `La version ${version} a été rétablie.`,
    ar: `استُعيدت النسخة ${version}.`,
  };
}
