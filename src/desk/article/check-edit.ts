import type { ArticleContent } from "../../article/article-content.js";
import type { RequestContext } from "../../kernel/context.js";
import type { InputCheck } from "../input/input-check.js";
import type { ArticleInput } from "./article.types.js";
import { type ArticleFacts, checkArticle } from "./check-article.js";
import { checkStaysFit } from "./check-complete.js";
import { type ChosenSlug, chooseSlug } from "./choose-slug.js";
import type { LockedArticle } from "./lock-article.js";

/** What an edit makes a held article say, its address included. */
export type EditedContent = ArticleFacts & ChosenSlug;

/** Checks what an editor changes in a held article. What is left out, or said to be as it is, changes nothing. */
export async function checkEdit(
  check: InputCheck,
  context: RequestContext,
  article: LockedArticle,
  input: ArticleInput,
): Promise<EditedContent> {
  const facts = await checkArticle(check, context, input, article);
  const content = contentAfter(article, facts);
  const chosen = await chooseSlug(check.at("slug"), context, article, { slug: input.slug, headline: content.headline });
  checkStaysFit(check, article.row.status, content, article.now);
  return { ...facts, ...chosen };
}

/** All that an article says after a change. */
export function contentAfter({ content }: LockedArticle, facts: ArticleFacts & { slug?: string }): ArticleContent {
  const said = Object.entries(facts).filter(([name, value]) => name in content && value !== undefined);
  return { ...content, ...Object.fromEntries(said) };
}
