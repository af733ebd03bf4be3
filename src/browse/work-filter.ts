import { ArticleStatus } from "../article/article-status.js";
import { addressable, type Sight } from "../article/article.visibility.js";
import { allOf, withinDays } from "../kernel/conditions.js";
import type { Id } from "../kernel/database.js";
import type { Values } from "../kernel/values.js";
import { type ArticleConditions, editedBy, inLanguages } from "./article-filter.js";

/** A checked filter over what the newsroom works on. */
export interface WorkConditions extends ArticleConditions {
  readonly statuses: readonly ArticleStatus[];
}

/**
 * The conditions as SQL about an article `a` in any state. What the database keeps for the lists of readers knows published
 * articles only: here sections and topics are followed downwards on the spot.
 */
export function matchesWork(conditions: WorkConditions, sight: Sight, values: Values): string {
  const { statuses, editorIds, published, languages, sectionIds, topicIds, sourceIds, authorIds } = conditions;
  const { mentionsAny, mentionsAll } = conditions;
  const ids = (given: readonly Id[]) => `any(${values.add(given)}::bigint[])`;
  return `${addressable("a", sight)} and a.status = any(${values.add(statuses)}::article_status[]) ${allOf([
    // Said once more so that the index over what is not public can be used.
    statuses.includes(ArticleStatus.PUBLISHED) ? null : "a.status <> 'PUBLISHED'",
    editorIds && editedBy(editorIds, values),
    published && withinDays("a.published_at", published, values),
    languages && inLanguages(languages, values),
    sectionIds && `a.section_id in (${below("section", "parent_id", ids(sectionIds))})`,
    topicIds && linkedTo("article_topic", `link.topic_id in (${below("topic", "broader_id", ids(topicIds))})`),
    sourceIds && `a.source_id = ${ids(sourceIds)}`,
    authorIds && linkedTo("article_author", `link.author_id = ${ids(authorIds)}`),
    mentionsAny && mentions(`= ${ids(mentionsAny)}`),
    mentionsAll &&
      `not exists (select from unnest(${values.add(mentionsAll)}::bigint[]) wanted(id) where not ${mentions("= wanted.id")})`,
  ])}`;
}

function below(table: "section" | "topic", above: string, ids: string): string {
  return `
    with recursive below (id) as (
      select id from ${table} where id = ${ids}
      union
      select next.id from ${table} next join below on next.${above} = below.id
    )
    select id from below`;
}

function linkedTo(table: string, condition: string): string {
  return `exists (select from ${table} link where link.article_id = a.id and ${condition})`;
}

function mentions(target: string): string {
  return `exists (
    select from mention named
    where named.article_id = a.id and named.target_id ${target} and named.status = 'CONFIRMED')`;
}
