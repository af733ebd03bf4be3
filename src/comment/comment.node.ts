import { sightOf, told } from "../article/article.visibility.js";
import type { NodeKind } from "../kernel/node-kind.js";
import { Role } from "../kernel/role.js";
import { oneByKey } from "../kernel/row-batches.js";
import { CommentFlag } from "./comment-flag.model.js";
import { commentById, userById } from "./comment.loaders.js";

/** How comments are found. */
export const COMMENT_NODE: NodeKind = { type: "Comment", byId: commentById };

/** How accounts are found. */
export const USER_NODE: NodeKind = { type: "User", byId: userById };

/** How reports about comments are found. */
export const FLAG_NODE: NodeKind = {
  type: "CommentFlag",
  leastRole: Role.MODERATOR,
  byId: oneByKey(CommentFlag, {
    from: "comment_flag row join comment c on c.id = row.comment_id join article a on a.id = c.article_id",
    key: "row.id",
    where: (context) => told("a", sightOf(context)),
  }),
};
