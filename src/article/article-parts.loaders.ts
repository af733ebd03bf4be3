import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey } from "../kernel/loaders.js";
import { type ArticleParts, partColumns, type PartName, partOf } from "./article-parts.js";
import type { Article } from "./article.model.js";
import { addressable, type Sight } from "./article.visibility.js";
import { sightOfOwn } from "./previewed.js";

interface PartKey {
  readonly id: Id;
  readonly part: PartName;
}

const EMPTY: ArticleParts = {
  body: [],
  section: null,
  source: null,
  topics: [],
  authors: [],
  corrections: [],
  translations: [],
};

/** Whatever parts the fields of a request ask for, of all articles they ask for, in one statement. */
const articleParts: Batch<PartKey, unknown, Sight> = async ({ db }, keys, sight) => {
  const names = [...new Set(keys.map(({ part }) => part))].toSorted();
  const ids = [...new Set(keys.map(({ id }) => id))];
  const rows = await db.rows<{ id: Id }>(
    `select a.id ${partColumns("a", names, sight)}
     from article a
     where a.id = any($1::bigint[]) and ${addressable("a", sight)}`,
    [ids],
  );
  const found = new Map(byKey(ids, rows, ({ id }) => id).map((row) => [row?.id, row]));
  return keys.map(({ id, part }) => partOf(found.get(id) ?? {}, part) ?? EMPTY[part]);
};

/** One part of an addressable article: at hand where it was read along with the article. */
export function loadPart<Name extends PartName>(
  context: RequestContext,
  article: Article,
  part: Name,
): ArticleParts[Name] | Promise<ArticleParts[Name]> {
  const known = partOf(article, part);
  if (known !== undefined) return known;
  // The batch reads each part as its own type.
  return context.loaders.for(articleParts, sightOfOwn(context, article)).load({ id: article.id, part }) as Promise<
    ArticleParts[Name]
  >;
}
