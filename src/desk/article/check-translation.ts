import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { holdInTurn } from "../hold-in-turn.js";
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
  // One act after the other: an original must not become a translation while somebody joins it.
  await holdInTurn(context.db, ["translations of articles"]);
  const original = await checkReference(check, context, ["Article"], originalId);
  if (!original) return undefined;
  const group = await groupOf(context, original.id);
  if (original.id === before?.row.id) check.wrong(ErrorCode.INVALID, GOES_ROUND);
  else if (before && group !== before.content.translationGroupId && (await isOriginal(context, before.row.id)))
    check.wrong(ErrorCode.INVALID, HAS_TRANSLATIONS);
  return group;
}

async function groupOf({ db }: RequestContext, id: Id): Promise<Id | undefined> {
  const [article] = await db.rows<{ group: Id }>("select translation_group_id as group from article where id = $1", [
    id,
  ]);
  return article?.group;
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
