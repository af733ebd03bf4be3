import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { globalId } from "../../kernel/global-id.js";
import { columns, hydrate } from "../../kernel/rows.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { Mention } from "../../mention/mention.model.js";
import { type LockedArticle, lockArticle } from "../article/lock-article.js";
import { checkId } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import { NOT_THERE } from "../input/sentences.js";

/** A mention that an act holds, with its article. */
export interface LockedMention {
  readonly mention: Mention;
  readonly article: LockedArticle;
}

/** Holds the mention that an act is about by holding its article; where a version is expected, the editor must have seen it. */
export async function lockMention(
  context: RequestContext,
  { mentionId, expectedVersion }: { readonly mentionId: string; readonly expectedVersion: number | null },
): Promise<LockedMention> {
  const check = new InputCheck(["mentionId"]);
  const reference = checkId(check, ["Mention"], mentionId);
  const before = await find(context, reference?.id ?? null);
  if (reference && !before) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  const { id, articleId } = check.passed(before);
  const seen = { id: globalId("Article", articleId), expectedVersion };
  const article = await lockArticle(context, seen, "TAG", "mentionId");
  const mention = await find(context, id);
  if (!mention) check.wrong(ErrorCode.NOT_FOUND, NOT_THERE);
  return { article, mention: check.passed(mention) };
}

async function find({ db }: RequestContext, id: Id | null): Promise<Mention | null> {
  const [row] = await db.rows(`select ${columns(Mention, "m")} from mention m where m.id = $1`, [id]);
  return row ? hydrate(Mention, row) : null;
}
