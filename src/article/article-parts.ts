import { hydrateJson, jsonOf } from "../kernel/rows.js";
import { Author } from "../taxonomy/author.model.js";
import { Section } from "../taxonomy/section.model.js";
import { Source } from "../taxonomy/source.model.js";
import { Topic } from "../taxonomy/topic.model.js";
import { Article } from "./article.model.js";
import { listed, type Sight, told } from "./article.visibility.js";
import type { Block } from "./block.model.js";
import { Correction } from "./correction.model.js";
import { readyToShow } from "./stored-html.js";

/** What an article may be asked for beyond its row. */
export interface ArticleParts {
  readonly body: Block[];
  readonly section: Section | null;
  readonly source: Source | null;
  readonly topics: Topic[];
  readonly authors: Author[];
  readonly corrections: Correction[];
  readonly translations: Article[];
}

/** Names one of them. */
export type PartName = keyof ArticleParts;

/** Each part as one expression over an article; what a retracted article told is left empty. */
const PARTS: { readonly [name in PartName]: (article: string, sight: Sight) => string } = {
  body: (a, sight) => `case when ${told(a, sight)} then ${a}.body else '[]' end`,
  section: (a) => `(select ${jsonOf(Section, "s")} from section s where s.id = ${a}.section_id)`,
  source: (a) => `(select ${jsonOf(Source, "s")} from source s where s.id = ${a}.source_id)`,
  topics: (a, sight) => `(
    select coalesce(json_agg(${jsonOf(Topic, "t")} order by link.position), '[]')
    from article_topic link
    join topic t on t.id = link.topic_id
    where link.article_id = ${a}.id and ${told(a, sight)})`,
  authors: (a) => `(
    select coalesce(json_agg(${jsonOf(Author, "w")} order by link.position), '[]')
    from article_author link
    join author w on w.id = link.author_id
    where link.article_id = ${a}.id)`,
  corrections: (a) => `(
    select coalesce(json_agg(${jsonOf(Correction, "c")} order by c.published_at desc, c.id desc), '[]')
    from correction c
    where c.article_id = ${a}.id)`,
  translations: (a, sight) => `(
    select coalesce(json_agg(${jsonOf(Article, "other", { without: ["body"] })} order by other.language, other.id), '[]')
    from article other
    where other.translation_group_id = ${a}.translation_group_id and other.id <> ${a}.id
      and ${listed("other")} and ${told(a, sight)})`,
};

type Json = Record<string, unknown>;

const READERS: { readonly [name in PartName]: (json: Json & Json[]) => ArticleParts[name] } = {
  body: (json) => readyToShow(json as unknown as Block[]), // Stored as blocks, and as nothing else.
  section: (json) => json && hydrateJson(Section, json),
  source: (json) => json && hydrateJson(Source, json),
  topics: (json) => json.map((topic) => hydrateJson(Topic, topic)),
  authors: (json) => json.map((author) => hydrateJson(Author, author)),
  corrections: (json) => json.map((correction) => hydrateJson(Correction, correction)),
  translations: (json) => json.map((article) => hydrateJson(Article, article)),
};

/** The select list that reads parts of an article along with it. */
export function partColumns(article: string, parts: readonly PartName[], sight: Sight): string {
  return parts.map((part) => `, ${PARTS[part](article, sight)} as "${columnOf(part)}"`).join("");
}

/** A part that came in a row; `undefined` where the row was read without it. */
export function partOf<Name extends PartName>(row: object, part: Name): ArticleParts[Name] | undefined {
  const json = (row as Record<string, Json & Json[]>)[columnOf(part)];
  return json === undefined ? undefined : READERS[part](json);
}

/** No column of an article has a name like this. */
function columnOf(part: PartName): string {
  return `part:${part}`;
}
