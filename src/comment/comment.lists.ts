import { listed } from "../article/article.visibility.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { AUTHOR_JOIN, COMMENT_COLUMNS, commentFrom } from "./comment.loaders.js";
import type { Comment } from "./comment.model.js";
import type { CommentOrder } from "./comment.types.js";
import { isPublished, shownComment } from "./comment.visibility.js";

/** Comments by the time they were written. */
export function commentOrder(orderBy: CommentOrder | null | undefined): Order {
  return byTime(orderBy?.direction !== OrderDirection.ASC);
}

/** Replies read like a conversation: oldest first. */
export const OLDEST_FIRST = byTime(false);

function byTime(descending: boolean): Order {
  return {
    name: descending ? "comments.createdAt.desc" : "comments.createdAt.asc",
    descending,
    keys: [
      { sql: "c.created_at", type: "timestamptz" },
      { sql: "c.id", type: "bigint" },
    ],
  };
}

/** Shown comments on an article itself; replies hang below each. */
export const commentsByArticle: Batch<Id, Connection<Comment>, Page> = commentsWhere(
  `c.article_id = parent.id and c.parent_id is null and ${isPublished("c")}
   and exists (select from article a where a.id = parent.id and ${listed("a")})`,
);

/** Shown direct replies to a comment, none where the comment is not shown itself. */
export const repliesByComment: Batch<Id, Connection<Comment>, Page> = commentsWhere(
  `c.parent_id = parent.id and ${isPublished("c")}
   and exists (
     select from comment answered
     join article a on a.id = answered.article_id
     where answered.id = parent.id and ${shownComment("answered", "a")})`,
);

function commentsWhere(where: string): Batch<Id, Connection<Comment>, Page> {
  const list = { columns: COMMENT_COLUMNS, from: `from comment c ${AUTHOR_JOIN}`, where };
  return (context, parentIds, page) => readPages(context, parentIds, page, () => list, commentFrom);
}
