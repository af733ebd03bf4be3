import { AUTHOR_JOIN, COMMENT_COLUMNS, commentFrom, type CommentRow } from "../comment/comment.loaders.js";
import type { Comment } from "../comment/comment.model.js";
import type { Database, Id } from "../kernel/database.js";

/** A comment, whoever asks: only for acts that know whose it is. */
export async function readComment(db: Database, id: Id): Promise<Comment | null> {
  const [row] = await db.rows<CommentRow>(
    `select ${COMMENT_COLUMNS}
     from comment c
     ${AUTHOR_JOIN}
     where c.id = $1`,
    [id],
  );
  return row ? commentFrom(row) : null;
}
