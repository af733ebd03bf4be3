import type { NodeKind } from "../kernel/node-kind.js";
import { oneByKey } from "../kernel/row-batches.js";
import { Role } from "../kernel/role.js";
import { revisionById } from "./article-revision.loaders.js";
import { articleById, articleBySlug } from "./article.loaders.js";
import { addressable, sightOf } from "./article.visibility.js";
import { Correction } from "./correction.model.js";

/** How articles are found. */
export const ARTICLE_NODE: NodeKind = {
  type: "Article",
  byId: articleById,
  address: { folder: "articles", bySlug: articleBySlug },
};

/** How saved versions are found: by the newsroom alone, and where it sees their article. */
export const REVISION_NODE: NodeKind = { type: "ArticleRevision", leastRole: Role.EDITOR, byId: revisionById };

/** How corrections are found: where their article is. */
export const CORRECTION_NODE: NodeKind = {
  type: "Correction",
  byId: oneByKey(Correction, {
    from: "correction row join article a on a.id = row.article_id",
    key: "row.id",
    where: (context) => addressable("a", sightOf(context)),
  }),
};
