import type { ArticleContent } from "../../article/article-content.js";
import type { Block } from "../../article/block.model.js";
import type { RequestContext } from "../../kernel/context.js";
import { checkImage, withKnownSize } from "../input/check-image.js";
import { checkEachOnce, checkList } from "../input/check-list.js";
import { checkNumber } from "../input/check-number.js";
import { checkOptionalText, checkText } from "../input/check-text.js";
import { checkWebAddress } from "../input/check-web-address.js";
import { ifGiven, ifListed, type InputCheck } from "../input/input-check.js";
import type { ArticleInput } from "./article.types.js";
import { checkBody } from "./check-body.js";
import { checkFiling } from "./check-filing.js";
import { checkTranslation } from "./check-translation.js";
import type { LockedArticle } from "./lock-article.js";

/** What an act makes an article say; what it does not speak of is left out or `undefined`. The address is chosen apart. */
export type ArticleFacts = { readonly [name in keyof Omit<ArticleContent, "slug">]?: ArticleContent[name] | undefined };

const HEADLINE = { most: 300 };
const SUMMARY = { most: 2_000, hasLines: true };
const BYLINE = { most: 300 };
const KEYWORD = { most: 100 };
const MOST_KEYWORDS = 100;
const USUAL_URGENCY = 5;

/** Checks what an editor writes of an article, which may be incomplete; `before` is the article, where there is one already. */
export async function checkArticle(
  check: InputCheck,
  context: RequestContext,
  input: ArticleInput,
  before: LockedArticle | null,
): Promise<ArticleFacts> {
  const { language, image, sourceUrl, embargoedUntil, urgency, translationOfId } = input;
  const words = checkWords(check, input, before?.content.body ?? []);
  const known = withKnownSize(
    ifGiven(image, (picture) => checkImage(check.at("image"), picture)),
    before?.content.image ?? null,
  );
  const [filing, translationGroupId] = await Promise.all([
    checkFiling(check, context, input),
    checkTranslation(check.at("translationOfId"), context, before, translationOfId),
  ]);
  return {
    ...words,
    ...filing,
    translationGroupId,
    language: language === null ? context.site.defaultLocale : language,
    image: known,
    sourceUrl: ifGiven(sourceUrl, (url) => checkWebAddress(check.at("sourceUrl"), url)),
    embargoedUntil: ifGiven(embargoedUntil, (until) => until.toISOString()),
    urgency:
      urgency === null
        ? USUAL_URGENCY
        : (ifGiven(urgency, (place) => checkNumber(check.at("urgency"), place, 1, 9)) ?? undefined),
  };
}

function checkWords(
  check: InputCheck,
  { headline, summary, byline, body, keywords }: ArticleInput,
  before: readonly Block[],
): ArticleFacts {
  const text = checkOptionalText(check.at("headline"), headline, HEADLINE);
  return {
    headline: text === null ? "" : text,
    summary: checkOptionalText(check.at("summary"), summary, SUMMARY),
    byline: checkOptionalText(check.at("byline"), byline, BYLINE),
    body: ifListed(body, (blocks) => checkBody(check.at("body"), blocks, before)),
    keywords: ifListed(keywords, (list) => checkKeywords(check.at("keywords"), list)),
  };
}

function checkKeywords(check: InputCheck, given: readonly string[]): string[] {
  const keywords = checkList(check, given, MOST_KEYWORDS, (one, keyword) => checkText(one, keyword, KEYWORD));
  checkEachOnce(check, keywords, (keyword) => keyword || null);
  return keywords;
}
