import { told } from "../article/article.visibility.js";
import { Account } from "../account/account.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import type { Order, Page, SortKey } from "../kernel/page.js";
import { type ListSql, readPages } from "../kernel/pages.js";
import { columns, hydrate, hydrateJson, jsonOf } from "../kernel/rows.js";
import type { Values } from "../kernel/values.js";
import { type CommentConditions, filterSql } from "./comment-filter.js";
import { CommentFlag } from "./comment-flag.model.js";
import { AUTHOR_JOIN, COMMENT_COLUMNS, commentFrom } from "./comment.loaders.js";
import type { Comment } from "./comment.model.js";
import { CommentOrderField, type CommentOrder } from "./comment.types.js";
import { commentSightOf, type CommentSight, seenItself, shownOrOwn, visibleComment } from "./comment.visibility.js";

const ID: SortKey = { sql: "c.id", type: "bigint" };

const SORTS: Readonly<Record<CommentOrderField, { readonly name: string; readonly key: SortKey }>> = {
  CREATED_AT: { name: "createdAt", key: { sql: "c.created_at", type: "timestamptz" } },
  REACTION_COUNT: { name: "reactionCount", key: { sql: "c.reaction_count", type: "integer" } },
  REPLY_COUNT: { name: "replyCount", key: { sql: "c.reply_count", type: "integer" } },
  FLAG_COUNT: { name: "flagCount", key: { sql: "c.flag_count", type: "integer" } },
};

/** Comments in an order that a client chose, the latest first where it chose none. */
export function commentOrder(orderBy?: CommentOrder | null): Order {
  const { name, key } = SORTS[orderBy?.field ?? CommentOrderField.CREATED_AT];
  const descending = orderBy?.direction !== OrderDirection.ASC;
  return { name: `comments.${name}.${descending ? "desc" : "asc"}`, descending, keys: [key, ID] };
}

/** Replies read like a conversation: oldest first. */
export const OLDEST_FIRST = commentOrder({ field: CommentOrderField.CREATED_AT, direction: OrderDirection.ASC });

/** A page of comments, and which. */
export interface CommentPage {
  readonly page: Page;
  readonly conditions: CommentConditions;
}

/** Comments on an article itself; replies hang below each. Those that are shown, and the viewer's own, unless others are asked for. */
export const commentsByArticle: Batch<Id, Connection<Comment>, CommentPage> = (context, ids, { page, conditions }) =>
  readComments(context, ids, page, (sight, viewer, values) => {
    const filter = filterSql(conditions, sight, values);
    return {
      where: `c.article_id = parent.id and c.parent_id is null
       and ${conditions.statuses ? seenItself("c", sight, viewer) : shownOrOwn("c", viewer)}
       and exists (select from article a where a.id = parent.id and ${told("a", sight.articles)})
       ${filter}`,
      count:
        conditions.statuses || filter
          ? null
          : `select a.thread_count + (${keptBack("c.article_id = a.id and c.parent_id is null", viewer)})
             from article a
             where a.id = parent.id and ${told("a", sight.articles)}`,
    };
  });

/** Direct replies to a comment that the viewer may see, none where it may not see that. */
export const repliesByComment: Batch<Id, Connection<Comment>, Page> = (context, ids, page) =>
  readComments(context, ids, page, (sight, viewer) => {
    const answered = `
      from comment answered
      join article a on a.id = answered.article_id
      where answered.id = parent.id and ${visibleComment("answered", "a", sight, viewer)}`;
    return {
      where: `c.parent_id = parent.id and ${seenItself("c", sight, viewer)} and exists (select ${answered})`,
      count: sight.seesAll
        ? null
        : `select answered.reply_count + (${keptBack("c.article_id = a.id and c.parent_id = answered.id", viewer)}) ${answered}`,
    };
  });

/** Counts what of the viewer's own is shown to nobody else: of what is shown, the database keeps count. */
function keptBack(where: string, viewer: string): string {
  return `select count(*)
    from comment c
    where ${where} and c.author_id = ${viewer}::bigint and c.status in ('PENDING', 'WITHHELD', 'REJECTED')`;
}

/** What an account has written, as far as the viewer may see it. */
export const commentsByAuthor: Batch<Id, Connection<Comment>, Page> = (context, ids, page) =>
  readComments(context, ids, page, (sight, viewer) => ({
    where: `c.author_id = parent.id and (c.status <> 'DELETED' or ${sight.seesAll})
       and exists (select from article a where a.id = c.article_id and ${visibleComment("c", "a", sight, viewer)})`,
  }));

/** Comments across articles: the moderation queue. */
export const commentsOfArchive: Batch<Id, Connection<Comment>, CommentPage> = (context, ids, { page, conditions }) =>
  readComments(context, ids, page, (sight, viewer, values) => ({
    where: `exists (select from article a where a.id = c.article_id and ${visibleComment("c", "a", sight, viewer)})
       ${filterSql(conditions, sight, values)}`,
  }));

function readComments(
  context: RequestContext,
  parentIds: readonly Id[],
  page: Page,
  which: (sight: CommentSight, viewer: string, values: Values) => Pick<ListSql, "where" | "count">,
): Promise<Connection<Comment>[]> {
  const sight = commentSightOf(context);
  const list = (values: Values) => ({
    columns: COMMENT_COLUMNS,
    from: `from comment c ${AUTHOR_JOIN}`,
    ...which(sight, values.add(sight.viewerId), values),
  });
  return readPages(context, parentIds, page, list, commentFrom);
}

/** The latest report comes first. */
export const LATEST_FLAGS: Order = {
  name: "flags.id.desc",
  descending: true,
  keys: [{ sql: "f.id", type: "bigint" }],
};

/** Reports about comments. For moderators. */
export const flagsByComment: Batch<Id, Connection<CommentFlag>, Page> = (context, ids, page) => {
  const list = {
    columns: `${columns(CommentFlag, "f")}, ${jsonOf(Account, "u")} as reporter`,
    from: "from comment_flag f left join account u on u.id = f.reporter_id",
    where: "f.comment_id = parent.id",
  };
  return readPages(context, ids, page, () => list, flagFrom);
};

function flagFrom(row: { readonly reporter: Record<string, unknown> | null }): CommentFlag {
  return Object.assign(hydrate(CommentFlag, row), { reporter: row.reporter && hydrateJson(Account, row.reporter) });
}
