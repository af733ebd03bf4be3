import type { Site } from "../kernel/context.js";
import type { Database, Id } from "../kernel/database.js";
import { pickText } from "../kernel/locale.js";
import type { LocalizedText } from "../kernel/localized.js";
import { slugWordsOf } from "../kernel/slug.js";
import { firstFreeSlug } from "./first-free-slug.js";
import { insertUnderSlug } from "./write-row.js";

/** Whose rows have pages of their own, one for each slug. */
export type PagedTable = "author" | "named_entity" | "news_event" | "section";

/** The words of a page's address: those of its name in the site's language, else in English, else in any. */
export function slugWordsFrom({ defaultLocale }: Site, names: readonly LocalizedText[], otherwise: string): string {
  return slugWordsOf(pickText(names, [defaultLocale], "en")?.text ?? "") || otherwise;
}

/** Adds a row under the first slug of these words that is free, also where another editor adds one like it meanwhile. */
export async function insertWithSlug(db: Database, table: PagedTable, words: string, facts: object): Promise<Id> {
  const taken = `exists (select from ${table} one where one.slug = tried.slug)`;
  for (;;) {
    const id = await insertUnderSlug(db, table, { ...facts, slug: await firstFreeSlug(db, words, taken) });
    if (id !== null) return id;
  }
}
