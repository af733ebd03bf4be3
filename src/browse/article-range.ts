import type { Id } from "../kernel/database.js";
import type { Values } from "../kernel/values.js";
import { isShown } from "../mention/mention.visibility.js";
import type { ArticleConditions } from "./article-filter.js";
import { OWN_KEYS, type PublicationKeys } from "./article-order.js";

/** Where a list reads its articles `a` from: a range of an index in the order of their publication. */
export interface ArticleRange {
  readonly from: string;
  readonly where: string;
  readonly keys: PublicationKeys;
}

/** Ranges that are merged, one for each id, and what of a filter is left to be asked of each article. */
export interface LeadingRanges {
  readonly range: ArticleRange;
  readonly ids: readonly Id[];
  /** Whether an article is in all of the ranges, so that the shortest of them will do. */
  readonly areAllMet: boolean;
  readonly rest: ArticleConditions;
}

/** All articles. */
export const EVERY_ARTICLE: ArticleRange = { from: "from article a", where: "true", keys: OWN_KEYS };

/** Those that mention the target whose id stands in `of`. */
export function mentioning(of: string): ArticleRange {
  return linked("mention", `link.target_id = ${of} and ${isShown("link")}`);
}

/** Those of a section and of the sections below it. */
export function inSection(of: string): ArticleRange {
  return linked("article_in_section", `link.section_id = ${of}`);
}

/** Those about a topic or a narrower one. */
export function aboutTopic(of: string): ArticleRange {
  return linked("article_in_topic", `link.topic_id = ${of}`);
}

/** Those that an author signed. */
export function signedBy(of: string): ArticleRange {
  return linked("article_by_author", `link.author_id = ${of}`);
}

/** Those that came from a source. */
export function suppliedBy(of: string): ArticleRange {
  return { ...EVERY_ARTICLE, where: `a.source_id = ${of}` };
}

function linked(table: string, where: string): ArticleRange {
  const keys = { time: "link.published_at", id: "link.article_id" };
  return { from: `from ${table} link join article a on a.id = link.article_id`, where, keys };
}

/** What a filter may lead by, the likeliest to be short first. */
const LEADING = [
  ["mentionsAll", mentioning("led.id")],
  ["mentionsAny", mentioning("led.id")],
  ["authorIds", signedBy("led.id")],
  ["topicIds", aboutTopic("led.id")],
  ["sectionIds", inSection("led.id")],
  ["sourceIds", suppliedBy("led.id")],
] as const;

/** The ranges that lead to the articles of the whole archive that fit; `null` where the filter names none. */
export function leadingRanges(conditions: ArticleConditions): LeadingRanges | null {
  for (const [name, range] of LEADING) {
    const ids = conditions[name];
    if (!ids || ids.length === 0) continue;
    const areAllMet = name === "mentionsAll";
    return { range, ids, areAllMet, rest: areAllMet ? conditions : { ...conditions, [name]: null } };
  }
  return null;
}

/** What reads the ids of the ranges, as `led(id)`: all of them, or the one that is mentioned the least. */
export function ledBy({ ids, areAllMet }: LeadingRanges, values: Values): string {
  const wanted = `unnest(${values.add(ids)}::bigint[])`;
  if (!areAllMet) return `(select distinct id from ${wanted} id) led`;
  return `(
    select wanted.id
    from ${wanted} wanted(id)
    left join named_entity e on e.id = wanted.id
    left join news_event v on v.id = wanted.id
    order by coalesce(e.article_count, v.article_count, 0), wanted.id
    limit 1) led`;
}
