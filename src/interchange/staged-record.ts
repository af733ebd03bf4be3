import type { Block } from "../article/block.model.js";
import { parsePartialDate } from "../kernel/partial-date.js";
import { slugWordsOf } from "../kernel/slug.js";
import { blockRecord, storedBlock } from "./block-forms.js";
import type { ArchiveRecord, RecordOf, RecordType } from "./records.js";

/** An article's record with its body as it is stored. */
export type StagedArticle = Omit<RecordOf<"article">, "body"> & { readonly body: readonly Block[] };

/** A record as the database is handed it, and as it is compared with what is stored. */
export type StagedRecord = Exclude<ArchiveRecord, { type: "article" }> | StagedArticle;

/** What is worked out from a record before it is staged: the words of its slug, the bounds of its dates. */
export interface Derived {
  readonly slug?: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  /** The last day of each post, by its key. */
  readonly lastDays?: Readonly<Record<string, string | null>>;
}

/** A record as it is stored and compared. */
export function stagedRecord(record: ArchiveRecord): StagedRecord {
  return record.type === "article" ? stagedArticle(record) : record;
}

/** What a status or an item of a list leaves out, it has not: only what the record itself leaves out stays as it is. */
function stagedArticle(article: RecordOf<"article">): StagedArticle {
  return {
    ...article,
    body: article.body.map(storedBlock),
    scheduledFor: article.scheduledFor ?? null,
    mentions: article.mentions.map(stagedMention),
    corrections: article.corrections.map(({ version, ...said }) => (version ? { ...said, version } : said)),
  };
}

function stagedMention(mention: StagedArticle["mentions"][number]): StagedArticle["mentions"][number] {
  const { orphans, confirmedBy, ...said } = mention;
  return { ...said, ...(orphans?.length ? { orphans } : {}), ...(confirmedBy ? { confirmedBy } : {}) };
}

/** A staged or stored record as a line of an archive. */
export function archiveLine(record: StagedRecord): string {
  const written = record.type === "article" ? { ...record, body: record.body.map(blockRecord) } : record;
  return `${JSON.stringify(written)}\n`;
}

/** What the database could not work out by itself. */
export function derivedFrom(record: StagedRecord): Derived {
  const slug = slugWords(record);
  return {
    ...(slug === null ? {} : { slug: slug || record.type }),
    ...(record.type === "event" ? { earliest: bounds(record.date).earliest, latest: bounds(record.date).latest } : {}),
    ...(record.type === "entity" && record.affiliations ? { lastDays: lastDays(record.affiliations) } : {}),
  };
}

const NAMED_BY: { readonly [Type in RecordType]?: (record: never) => string } = {
  article: ({ headline }: StagedArticle) => headline,
  author: ({ name }: RecordOf<"author">) => name,
  section: firstName,
  entity: firstName,
  event: firstName,
};

function firstName({ names, key }: RecordOf<"section" | "entity" | "event">): string {
  return names[0]?.text ?? key;
}

/** The words a slug is made of where the record brings none; null for records without a page. */
function slugWords(record: StagedRecord): string | null {
  // The table pairs each type with a function of its record.
  const name = (NAMED_BY[record.type] as ((of: StagedRecord) => string) | undefined)?.(record);
  if (name === undefined || ("slug" in record && record.slug !== undefined)) return null;
  return slugWordsOf(name);
}

function bounds(edtf: string | null) {
  return (edtf === null ? null : parsePartialDate(edtf)) ?? { earliest: null, latest: null };
}

function lastDays(posts: NonNullable<RecordOf<"entity">["affiliations"]>) {
  return Object.fromEntries(posts.map(({ key, period }) => [key, bounds(period).latest]));
}
