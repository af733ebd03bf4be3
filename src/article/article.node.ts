import type { NodeKind } from "../kernel/node-kind.js";
import { oneByKey } from "../kernel/row-batches.js";
import { articleById, articleBySlug } from "./article.loaders.js";
import { addressable, sightOf } from "./article.visibility.js";
import { Correction } from "./correction.model.js";

/** How articles are found. */
export const ARTICLE_NODE: NodeKind = {
  type: "Article",
  byId: articleById,
  address: { folder: "articles", bySlug: articleBySlug },
};

/** How corrections are found: where their article is. */
export const CORRECTION_NODE: NodeKind = {
  type: "Correction",
  byId: oneByKey(Correction, {
    from: "correction row join article a on a.id = row.article_id",
    key: "row.id",
    where: (context) => addressable("a", sightOf(context)),
  }),
};
