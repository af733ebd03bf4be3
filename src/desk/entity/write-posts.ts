import type { Database, Id } from "../../kernel/database.js";
import { newKey } from "../new-key.js";
import { insertRow, updateRow } from "../write-row.js";
import type { Post } from "./check-posts.js";
import { matchPosts, type StoredPost } from "./match-posts.js";

/** Replaces the posts of a person, whose row is held; answers whether anything changed. */
export async function writePosts(db: Database, personId: Id, posts: readonly Post[] | undefined): Promise<boolean> {
  if (posts === undefined) return false;
  const { changed, added, dropped } = matchPosts(await storedPosts(db, personId), posts);
  if (dropped.length > 0) await db.rows("delete from affiliation where id = any($1::bigint[])", [dropped]);
  for (const { id, post } of changed) await updateRow(db, "affiliation", id, post);
  for (const post of added) {
    await insertRow(db, "affiliation", { key: newKey("affiliation"), personId, ...post });
  }
  return changed.length + added.length + dropped.length > 0;
}

function storedPosts(db: Database, personId: Id): Promise<StoredPost[]> {
  return db.rows(
    `select a.id, a.organization_id as "organizationId", a.titles, a.edtf, a.latest
     from affiliation a
     where a.person_id = $1
     order by a.id
     for no key update`,
    [personId],
  );
}
