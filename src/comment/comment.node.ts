import { Account } from "../account/account.model.js";
import type { NodeKind } from "../kernel/node-kind.js";
import { oneByKey } from "../kernel/row-batches.js";
import { commentById } from "./comment.loaders.js";
import { shownComment } from "./comment.visibility.js";

/** How comments are found. */
export const COMMENT_NODE: NodeKind = { type: "Comment", byId: commentById };

/** How accounts are found: as authors of comments that are shown, so that nobody can list the others by guessing ids. */
export const USER_NODE: NodeKind = {
  type: "User",
  byId: oneByKey(Account, {
    from: "account row",
    key: "row.id",
    where: `exists (
      select from comment c join article a on a.id = c.article_id
      where c.author_id = row.id and ${shownComment("c", "a")})`,
  }),
};
