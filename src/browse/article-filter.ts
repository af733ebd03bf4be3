import type { Id } from "../kernel/database.js";
import { badInput } from "../kernel/faults.js";
import { readIdOf } from "../kernel/global-id.js";
import type { Values } from "../kernel/values.js";
import type { ArticleFilter } from "./article-page.types.js";

/** A checked filter; `null` where a condition was not given, which is not the same as an empty list. */
export interface ArticleConditions {
  readonly languages: readonly string[] | null;
  readonly sectionIds: readonly Id[] | null;
}

const MOST_VALUES = 100;

/** Checks a filter that a client sent, before any SQL. */
export function readFilter(filter: ArticleFilter | null | undefined): ArticleConditions {
  return {
    languages: checkedList("filter.languages", filter?.languages),
    sectionIds: checkedList("filter.sectionIds", filter?.sectionIds)?.map(sectionId) ?? null,
  };
}

function checkedList(argument: string, values: readonly string[] | null | undefined): readonly string[] | null {
  if (values && values.length > MOST_VALUES) throw badInput(argument, `may hold at most ${MOST_VALUES} values.`);
  return values ?? null;
}

function sectionId(id: string, index: number): Id {
  const argument = `filter.sectionIds.${index}`;
  const key = readIdOf(["Section"], argument, id);
  if (key === null) throw badInput(argument, "is not the id of a section.");
  return key;
}

/** The conditions as SQL about an article; an empty list finds nothing. */
export function matches({ languages, sectionIds }: ArticleConditions, alias: string, values: Values): string {
  const conditions: string[] = [];
  if (languages) conditions.push(inLanguages(languages, alias, values));
  if (sectionIds) conditions.push(inSections(sectionIds, alias, values));
  return conditions.map((condition) => ` and ${condition}`).join("");
}

/** Basic filtering of RFC 4647: a range finds itself and whatever goes on after a hyphen. */
function inLanguages(languages: readonly string[], alias: string, values: Values): string {
  const exact = values.add(languages);
  const longer = values.add(languages.map((language) => `${language}-%`));
  return `(${alias}.language = any(${exact}::text[]) or ${alias}.language like any(${longer}::text[]))`;
}

function inSections(sectionIds: readonly Id[], alias: string, values: Values): string {
  return `${alias}.section_id in (
    with recursive below as (
      select id from section where id = any(${values.add(sectionIds)}::bigint[])
      union
      select child.id from section child join below on child.parent_id = below.id
    )
    select id from below)`;
}
