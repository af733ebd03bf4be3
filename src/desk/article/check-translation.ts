import { articleById } from "../../article/article.loaders.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { checkReference } from "../input/check-reference.js";
import type { Given, InputCheck } from "../input/input-check.js";
import { GOES_ROUND } from "../input/sentences.js";
import type { LockedArticle } from "./lock-article.js";

/** The group of translations that an article is to belong to: that of the article it translates, or one of its own. */
export async function checkTranslation(
  check: InputCheck,
  context: RequestContext,
  before: LockedArticle | null,
  originalId: Given<string>,
): Promise<Id | undefined> {
  if (originalId === undefined) return undefined;
  if (originalId === null) return before?.row.id;
  const original = await checkReference(check, context, ["Article"], originalId);
  if (!original) return undefined;
  const group = (await context.loaders.for(articleById).load(original.id))?.translationGroupId;
  if (original.id === before?.row.id) check.wrong(ErrorCode.INVALID, GOES_ROUND);
  else if (before && group !== before.content.translationGroupId && (await isOriginal(context, before.row.id)))
    check.wrong(ErrorCode.INVALID, HAS_TRANSLATIONS);
  return group;
}

async function isOriginal({ db }: RequestContext, id: Id): Promise<boolean> {
  const found = await db.rows("select from article where translation_group_id = $1 and id <> $1 limit 1", [id]);
  return found.length > 0;
}

const HAS_TRANSLATIONS: Sentence = {
  en: "Other articles translate this one, so it cannot become a translation itself. Link the others to it instead.",
  fr: "D'autres articles traduisent celui-ci : il ne peut pas devenir une traduction. Reliez plutôt les autres à lui.",
  ar: "توجد مقالات تترجم هذا المقال، فلا يمكن أن يصير ترجمة. اربط المقالات الأخرى به بدلًا من ذلك.",
};
