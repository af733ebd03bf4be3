import type { Database } from "../kernel/database.js";
import type { Moving } from "./choose-moving.js";
import type { RecordType } from "./records.js";

/** Lets the first translation that is still there stand in for an original that was thrown away, as an export does. */
export async function leaveDiscarded(db: Database, types: readonly RecordType[]): Promise<void> {
  if (types.includes("article")) await db.rows(LEAVE_DISCARDED);
}

/** Makes each staged translation name the original, where it names another translation of it. */
export async function nameOriginals(db: Database, types: readonly RecordType[]): Promise<void> {
  if (types.includes("article")) await db.rows(NAME_ORIGINALS);
}

/** Translations of an article that has itself become a translation belong to the same original. */
export async function joinTranslations(db: Database, moving: readonly Moving[]): Promise<void> {
  if (moving.some(({ type, changed }) => type === "article" && changed > 0)) await db.rows(JOIN_TRANSLATIONS);
}

const LEAVE_DISCARDED = `
  update article a
  set translation_group_id = heir.id
  from (
    select original.id as original_id, min(member.id) as id
    from article original
    join article member on member.translation_group_id = original.id and member.discarded_at is null
    where original.discarded_at is not null
    group by original.id
  ) heir
  where a.translation_group_id = heir.original_id and a.discarded_at is null`;

const NAME_ORIGINALS = `
  with recursive above (line, key, step) as (
    select s.line, s.above, 0
    from staged s
    where s.type = 'article' and s.above is not null
    union all
    select above.line, next.key, above.step + 1
    from above
    cross join lateral (
      select s.above as key from staged s where s.type = 'article' and s.key = above.key
      union all
      select original.key
      from article stored
      join article original on original.id = stored.translation_group_id and original.id <> stored.id
      where stored.key = above.key
        and not exists (select from staged s where s.type = 'article' and s.key = above.key)
    ) next
    where next.key is not null
  ),
  original as (select distinct on (line) line, key, step from above order by line, step desc)
  update staged s
  set above = original.key, record = s.record || jsonb_build_object('translationOf', original.key)
  from original
  where s.line = original.line and original.step > 0`;

const JOIN_TRANSLATIONS = `
  update article a
  set translation_group_id = original.translation_group_id
  from article original
  where original.id = a.translation_group_id and original.id <> a.id
    and original.translation_group_id <> original.id
    and original.id in (select id from moving where type = 'article')`;
