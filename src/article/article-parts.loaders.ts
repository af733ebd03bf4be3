import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey } from "../kernel/loaders.js";
import { hydrateJson, jsonOf } from "../kernel/rows.js";
import { Author } from "../taxonomy/author.model.js";
import { Section } from "../taxonomy/section.model.js";
import { Source } from "../taxonomy/source.model.js";
import { Topic } from "../taxonomy/topic.model.js";
import { addressable, listed } from "./article.visibility.js";
import type { Block } from "./block.model.js";
import { Correction } from "./correction.model.js";

/** What an article may be asked for beyond its row. */
interface ArticleParts {
  readonly body: Block[];
  readonly section: Section | null;
  readonly source: Source | null;
  readonly topics: Topic[];
  readonly authors: Author[];
  readonly corrections: Correction[];
}

type PartName = keyof ArticleParts;

/** Each part as one expression over the article `a`; what a retracted article told is left empty. */
const PARTS: Record<PartName, string> = {
  body: `case when ${listed("a")} then a.body else '[]' end`,
  section: `(select ${jsonOf(Section, "s")} from section s where s.id = a.section_id)`,
  source: `(select ${jsonOf(Source, "s")} from source s where s.id = a.source_id)`,
  topics: `(
    select coalesce(json_agg(${jsonOf(Topic, "t")} order by link.position), '[]')
    from article_topic link
    join topic t on t.id = link.topic_id
    where link.article_id = a.id and ${listed("a")})`,
  authors: `(
    select coalesce(json_agg(${jsonOf(Author, "w")} order by link.position), '[]')
    from article_author link
    join author w on w.id = link.author_id
    where link.article_id = a.id)`,
  corrections: `(
    select coalesce(json_agg(${jsonOf(Correction, "c")} order by c.published_at desc, c.id desc), '[]')
    from correction c
    where c.article_id = a.id)`,
};

type Json = Record<string, unknown>;
type PartsRow = { readonly id: Id } & { readonly [name in PartName]?: Json & Json[] };

const READERS: { readonly [name in PartName]: (json: Json & Json[]) => ArticleParts[name] } = {
  body: (json) => json as unknown as Block[], // Stored as blocks, and as nothing else.
  section: (json) => json && hydrateJson(Section, json),
  source: (json) => json && hydrateJson(Source, json),
  topics: (json) => json.map((topic) => hydrateJson(Topic, topic)),
  authors: (json) => json.map((author) => hydrateJson(Author, author)),
  corrections: (json) => json.map((correction) => hydrateJson(Correction, correction)),
};

interface PartKey {
  readonly id: Id;
  readonly part: PartName;
}

/** Whatever parts the fields of a request ask for, of all articles they ask for, in one statement. */
const articleParts: Batch<PartKey, unknown> = async ({ db }, keys) => {
  const names = [...new Set(keys.map(({ part }) => part))].toSorted();
  const ids = [...new Set(keys.map(({ id }) => id))];
  const rows = await db.rows<PartsRow>(
    `select a.id, ${names.map((name) => `${PARTS[name]} as "${name}"`).join(", ")}
     from article a
     where a.id = any($1::bigint[]) and ${addressable("a")}`,
    [ids],
  );
  const found = new Map(byKey(ids, rows, ({ id }) => id).map((row) => [row?.id, row]));
  return keys.map(({ id, part }) => READERS[part]((found.get(id)?.[part] ?? emptyPart(part)) as Json & Json[]));
};

function emptyPart(part: PartName): unknown {
  return part === "section" || part === "source" ? null : [];
}

/** One part of an addressable article. */
export function loadPart<Name extends PartName>(
  { loaders }: RequestContext,
  id: Id,
  part: Name,
): Promise<ArticleParts[Name]> {
  // The readers above give each part its own type.
  return loaders.for(articleParts).load({ id, part }) as Promise<ArticleParts[Name]>;
}
