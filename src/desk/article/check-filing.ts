import type { ArticleContent } from "../../article/article-content.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { checkEachOnce, checkList } from "../input/check-list.js";
import { checkPointer } from "../input/check-reference.js";
import { type Given, ifListed, type InputCheck } from "../input/input-check.js";
import type { ArticleInput } from "./article.types.js";

/** What an input says of where an article is filed and whose it is; what it does not speak of is `undefined`. */
export type Filing = {
  readonly [name in "authorIds" | "topicIds" | "sectionId" | "sourceId"]: ArticleContent[name] | undefined;
};

const MOST = 50;

/** Checks who wrote an article, where it comes from and where it is filed. */
export async function checkFiling(
  check: InputCheck,
  context: RequestContext,
  { authorIds, topicIds, sectionId, sourceId }: ArticleInput,
): Promise<Filing> {
  const [authors, topics, section, source] = await Promise.all([
    checkIds(check.at("authorIds"), context, "Author", authorIds),
    checkIds(check.at("topicIds"), context, "Topic", topicIds),
    checkPointer(check.at("sectionId"), context, ["Section"], sectionId),
    checkPointer(check.at("sourceId"), context, ["Source"], sourceId),
  ]);
  return { authorIds: authors, topicIds: topics, sectionId: section, sourceId: source };
}

async function checkIds(
  check: InputCheck,
  context: RequestContext,
  type: string,
  ids: Given<readonly string[]>,
): Promise<Id[] | undefined> {
  const asked = ifListed(ids, (list) =>
    checkList(check, list, MOST, (one, id) => checkPointer(one, context, [type], id)),
  );
  if (!asked) return undefined;
  const found = await Promise.all(asked);
  checkEachOnce(check, found, (id) => id ?? null);
  return found.filter((id) => id !== null && id !== undefined);
}
