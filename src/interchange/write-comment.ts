import type { Id } from "../kernel/database.js";
import type { ArchiveWriter } from "./archive-writer.js";
import type { RecordOf } from "./records.js";

/** Writes a reader's comment, below the one it answers. */
export async function writeComment(writer: ArchiveWriter, record: RecordOf<"comment">): Promise<void> {
  const { key, article, author, guestName, body, status, createdAt, parent } = record;
  const ancestorIds = await ancestors(writer, parent);
  const commentId = await writer.insert("comment", {
    key,
    articleId: await writer.idOf("article", article),
    authorId: await writer.idOf("account", author),
    guestName,
    body,
    status,
    createdAt,
    parentId: ancestorIds.at(-1) ?? null,
    ancestorIds,
    depth: ancestorIds.length,
  });
  for (const { account, kind } of record.reactions ?? []) {
    await writer.insert("comment_reaction", { commentId, accountId: await writer.idOf("account", account), kind });
  }
}

async function ancestors(writer: ArchiveWriter, parent: string | null): Promise<Id[]> {
  const parentId = await writer.idOf("comment", parent);
  if (parentId === null) return [];
  const [row] = await writer.db.rows<{ path: Id[] }>("select ancestor_ids || id as path from comment where id = $1", [
    parentId,
  ]);
  return row?.path ?? [];
}
