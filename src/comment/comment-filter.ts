import { allOf, readId, readValues } from "../kernel/conditions.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { badInput } from "../kernel/faults.js";
import { requireRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import type { Values } from "../kernel/values.js";
import { CommentStatus } from "./comment.model.js";
import { type CommentFilter, type CommentOrder, CommentOrderField } from "./comment.types.js";
import type { CommentSight } from "./comment.visibility.js";

/** A checked filter of comments. */
export interface CommentConditions {
  /** `null` where nobody says, for what a list shows by itself. */
  readonly statuses: readonly CommentStatus[] | null;
  readonly articleId: Id | null;
  readonly authorId: Id | null;
  readonly minFlags: number | null;
}

/** Reads a filter; what readers are not told, only moderators may ask for. */
export function readCommentFilter(
  context: RequestContext,
  filter: CommentFilter | null | undefined,
  orderBy: CommentOrder | null | undefined,
): CommentConditions {
  const { articleId, authorId, minFlags = null } = filter ?? {};
  const statuses = readValues("filter.statuses", filter?.statuses);
  const isForAll = minFlags === null && orderBy?.field !== CommentOrderField.FLAG_COUNT;
  if (!isForAll || statuses?.some((status) => status !== CommentStatus.PUBLISHED)) requireRole(context, Role.MODERATOR);
  if (minFlags !== null && minFlags < 0) throw badInput("filter.minFlags", "must not be negative.");
  return {
    statuses,
    articleId: typeof articleId === "string" ? readId("filter.articleId", ["Article"], articleId) : null,
    authorId: typeof authorId === "string" ? readId("filter.authorId", ["User"], authorId) : null,
    minFlags,
  };
}

/** The conditions of a filter on a comment `c`; each begins with `and`. Who wrote what is deleted is told to those who see all. */
export function filterSql(
  { statuses, articleId, authorId, minFlags }: CommentConditions,
  { seesAll }: CommentSight,
  values: Values,
): string {
  return allOf([
    statuses && isOneOf(statuses),
    articleId && `c.article_id = ${values.add(articleId)}::bigint`,
    authorId && `c.author_id = ${values.add(authorId)}::bigint`,
    authorId && !seesAll ? "c.status <> 'DELETED'" : null,
    minFlags === null ? null : `c.flag_count >= ${values.add(minFlags)}::integer`,
    // Follows from the line above, as PostgreSQL cannot see before it picks an index.
    minFlags !== null && minFlags > 0 ? "c.flag_count > 0" : null,
  ]);
}

/** Written out: by a value of the request PostgreSQL could not know that an index has just these. */
function isOneOf(statuses: readonly CommentStatus[]): string {
  const listed = Object.values(CommentStatus).filter((status) => statuses.includes(status));
  return listed.length === 0 ? "false" : `c.status in (${listed.map((status) => `'${status}'`).join(", ")})`;
}
