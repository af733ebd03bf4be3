import { joined, recordsOf, type Rows } from "./write-rows.js";

/**
 * The comments above each reply on its way, from the article down: those of a stored parent with it, a new one that is
 * no reply alone, or those of another reply with it. A comment never moves, so that what is stored stays true.
 */
const THREADS = `
  with recursive reply as materialized (
    select n.key, n.id, s.above as parent, n.stored is null as is_new
    from moving n
    join staged s on s.type = n.type and s.line = n.line
    where n.type = 'comment' and s.above is not null
  ),
  thread (key, id, path, is_new) as (
    (
      select reply.key, reply.id, above.ancestor_ids || above.id, reply.is_new
      from reply
      join comment above on above.key = reply.parent
      union all
      select reply.key, reply.id, array[above.id], reply.is_new
      from reply
      join moving above on above.type = 'comment' and above.key = reply.parent and above.stored is null
      where not exists (select from reply other where other.key = above.key)
    )
    union all
    select reply.key, reply.id, thread.path || thread.id, reply.is_new
    from thread
    join reply on reply.parent = thread.key and thread.is_new
  )
  select id, path from thread`;

const WAITS = "r.status in ('PENDING', 'WITHHELD')";

/** Readers' comments. */
export const COMMENT_ROWS: Rows = {
  table: "comment",
  columns: {
    id: "n.id",
    key: "n.key",
    version: "coalesce(r.version, 1)",
    article_id: "article.id",
    author_id: "author.id",
    guest_name: 'r."guestName"',
    body: "r.body",
    status: "r.status",
    created_at: 'r."createdAt"',
    edited_at: 'r."editedAt"',
    // What no longer waits is held back by nothing, whatever it was before.
    held_by: `case when ${WAITS} then (r.hold ->> 'rule')::comment_rule end`,
    held_words: `case when ${WAITS} then coalesce(r.hold -> 'matches', '[]') else '[]' end`,
    parent_id: "thread.path[cardinality(thread.path)]",
    ancestor_ids: "coalesce(thread.path, '{}')",
    depth: "coalesce(cardinality(thread.path), 0)",
  },
  knownBy: ["id"],
  from: `${recordsOf(
    "comment",
    `version integer, article text, author text, "guestName" text, body text, status comment_status,
     "createdAt" timestamptz, "editedAt" timestamptz, hold jsonb`,
  )}
    ${joined("article", "article", "r.article")}
    ${joined("author", "account", "r.author")}
    left join (${THREADS}) thread on thread.id = n.id`,
  // What belongs together comes together: the indexes grow at one place at a time.
  order: "n.id",
  // A moderator names the text that was judged: only a new text is a new version.
  version: "greatest(new.version, t.version + (new.body <> t.body)::integer)",
};

/** How readers reacted to comments. */
export const REACTION_ROWS: Rows = {
  table: "comment_reaction",
  columns: { comment_id: "n.id", account_id: "account.id", kind: "part.kind" },
  knownBy: ["comment_id", "account_id"],
  from: partsOf("reactions", "account text, kind reaction_kind") + joined("account", "account", "part.account"),
  list: { name: "reactions", owner: "comment_id" },
};

/** What comments said before they were changed. */
export const COMMENT_VERSION_ROWS: Rows = {
  table: "comment_version",
  columns: { comment_id: "n.id", version: "part.version", body: "part.body", created_at: 'part."createdAt"' },
  knownBy: ["comment_id", "version"],
  from: partsOf("versions", 'version integer, body text, "createdAt" timestamptz'),
  list: { name: "versions", owner: "comment_id" },
};

/** Reports of comments; of those whose reporter was erased none is known again, and all are written anew. */
export const FLAG_ROWS: Rows = {
  table: "comment_flag",
  columns: {
    comment_id: "n.id",
    reporter_id: "reporter.id",
    reason: "part.reason",
    note: "part.note",
    created_at: 'part."createdAt"',
  },
  knownBy: ["comment_id", "reporter_id"],
  from: `
    ${partsOf("flags", 'account text, reason flag_reason, note text, "createdAt" timestamptz')}
    ${joined("reporter", "account", "part.account")}`,
  order: "n.id, part.place",
  list: { name: "flags", owner: "comment_id" },
};

/** What was decided about comments. */
export const DECISION_ROWS: Rows = {
  table: "moderation_decision",
  columns: {
    comment_id: "n.id",
    status: "part.status",
    version: "part.version",
    reason: "part.reason",
    note: "part.note",
    rule: "part.rule",
    moderator_id: "moderator.id",
    decided_at: 'part."decidedAt"',
  },
  knownBy: [],
  from: `
    ${partsOf(
      "decisions",
      `status comment_status, version integer, reason rejection_reason, note text, rule comment_rule, moderator text,
       "decidedAt" timestamptz`,
    )}
    ${joined("moderator", "account", "part.moderator")}`,
  order: "n.id, part.place",
  list: { name: "decisions", owner: "comment_id" },
};

/** The items of a list of each record as `part` of this shape, with their `place`. */
function partsOf(list: string, shape: string): string {
  const names = shape.split(",").map((column) => column.trim().split(" ", 1)[0]);
  return `
    moving n
    join staged s on s.type = n.type and s.line = n.line
    cross join lateral rows from (jsonb_to_recordset(s.record -> '${list}') as (${shape}))
      with ordinality part (${names.join(", ")}, place)`;
}
