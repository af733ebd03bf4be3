import type { ArticleStatus } from "../article/article-status.js";
import { allOf, readIds, readValues, withinDays } from "../kernel/conditions.js";
import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { type Days, readDays } from "../kernel/date-range.js";
import { requireRole } from "../kernel/least-role.js";
import { reaches, Role } from "../kernel/role.js";
import type { Values } from "../kernel/values.js";
import { isShown } from "../mention/mention.visibility.js";
import { ENTITY_TYPES } from "../named-entity/named-entity.types.js";
import type { PublicationKeys } from "./article-order.js";
import type { ArticleFilter } from "./article-page.types.js";

/** A checked filter; `null` where a condition was not given, which is not the same as an empty list. */
export interface ArticleConditions {
  readonly published: Days | null;
  readonly languages: readonly string[] | null;
  readonly sectionIds: readonly Id[] | null;
  readonly topicIds: readonly Id[] | null;
  readonly sourceIds: readonly Id[] | null;
  readonly authorIds: readonly Id[] | null;
  readonly mentionsAny: readonly Id[] | null;
  readonly mentionsAll: readonly Id[] | null;
  readonly editorIds: readonly Id[] | null;
  /** What an editor asked for; readers are not heard. */
  readonly statuses: readonly ArticleStatus[] | null;
}

const MENTIONABLE = [...ENTITY_TYPES, "Event"];

/** Checks a filter that a client sent, before any SQL. Who works on what is no matter of readers. */
export function readFilter(context: RequestContext, filter: ArticleFilter | null | undefined): ArticleConditions {
  if (filter?.editorIds) requireRole(context, Role.EDITOR);
  return {
    published: readDays("filter.published", filter?.published),
    languages: readValues("filter.languages", filter?.languages),
    sectionIds: readIds("filter.sectionIds", ["Section"], filter?.sectionIds),
    topicIds: readIds("filter.topicIds", ["Topic"], filter?.topicIds),
    sourceIds: readIds("filter.sourceIds", ["Source"], filter?.sourceIds),
    authorIds: readIds("filter.authorIds", ["Author"], filter?.authorIds),
    mentionsAny: readIds("filter.mentionsAny", MENTIONABLE, filter?.mentionsAny),
    mentionsAll: readIds("filter.mentionsAll", MENTIONABLE, filter?.mentionsAll),
    editorIds: readIds("filter.editorIds", ["User"], filter?.editorIds),
    statuses: readStatuses(context, filter?.statuses),
  };
}

function readStatuses(
  { viewer }: RequestContext,
  statuses: readonly ArticleStatus[] | null | undefined,
): readonly ArticleStatus[] | null {
  const asked = readValues("filter.statuses", statuses);
  return reaches(viewer?.role, Role.EDITOR) ? asked : null;
}

/**
 * The conditions as SQL about an article `a`, whose time and id stand where `keys` says: asked there, they are answered before
 * the article itself is read. An empty list finds nothing, but nobody can miss one of no mentions.
 */
export function matches(conditions: ArticleConditions, { time, id }: PublicationKeys, values: Values): string {
  const {
    published,
    languages,
    sectionIds,
    topicIds,
    sourceIds,
    authorIds,
    mentionsAny,
    mentionsAll,
    editorIds,
    statuses,
  } = conditions;
  return allOf([
    published && withinDays(time, published, values),
    languages && inLanguages(languages, values),
    sectionIds && linked("article_in_section", "section_id", sectionIds, id, values),
    topicIds && linked("article_in_topic", "topic_id", topicIds, id, values),
    sourceIds && `a.source_id = any(${values.add(sourceIds)}::bigint[])`,
    authorIds && linked("article_by_author", "author_id", authorIds, id, values),
    mentionsAny && mentions(`= any(${values.add(mentionsAny)}::bigint[])`, id),
    mentionsAll && mentionsEach(mentionsAll, id, values),
    editorIds && editedBy(editorIds, values),
    statuses && `a.status = any(${values.add(statuses)}::article_status[])`,
  ]);
}

/** Begun or last changed by any of these accounts. */
export function editedBy(editorIds: readonly Id[], values: Values): string {
  const ids = `any(${values.add(editorIds)}::bigint[])`;
  return `(a.created_by_id = ${ids} or a.updated_by_id = ${ids})`;
}

/** Basic filtering of RFC 4647: a range finds itself and whatever goes on after a hyphen. */
export function inLanguages(languages: readonly string[], values: Values): string {
  const exact = values.add(languages);
  const longer = values.add(languages.map((language) => `${language}-%`));
  return `(a.language = any(${exact}::text[]) or a.language like any(${longer}::text[]))`;
}

function linked(table: string, column: string, ids: readonly Id[], article: string, values: Values): string {
  return `exists (
    select from ${table} filed where filed.article_id = ${article} and filed.${column} = any(${values.add(ids)}::bigint[]))`;
}

function mentions(target: string, article: string): string {
  return `exists (
    select from mention named
    where named.article_id = ${article} and named.target_id ${target} and ${isShown("named")})`;
}

/** One text however many ids there are, so that it is prepared once. */
function mentionsEach(ids: readonly Id[], article: string, values: Values): string {
  return `not exists (
    select from unnest(${values.add(ids)}::bigint[]) wanted(id)
    where not ${mentions("= wanted.id", article)})`;
}
