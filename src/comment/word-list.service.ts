import type { RequestContext, Site } from "../kernel/context.js";
import type { HighlightMatch } from "../kernel/highlight-match.js";
import { WordFinder } from "./words/find-words.js";
import { WordSeverity } from "./listed-word.model.js";

/** Tells by one value which words are listed; a select expression. */
export const WORD_LIST_VERSION = "(select version::text from word_list_version)";

/** Where a text has listed words, by how hard they are on it. */
export type ListedMatches = Readonly<Record<WordSeverity, readonly HighlightMatch[]>>;

/** How many places of one comment are kept. */
const MOST_MATCHES = 50;

interface WordLists {
  readonly version: string;
  readonly words: Readonly<Record<WordSeverity, ReadonlySet<string>>>;
  readonly finder: WordFinder;
}

/** Lists change seldom, and each comment is compared with all of them: each process keeps what it has read. */
const kept = new WeakMap<Site, WordLists>();

/** Finds the words of both lists in a text, as they are listed in a version. */
export async function findListed(context: RequestContext, text: string, version: string): Promise<ListedMatches> {
  const known = kept.get(context.site);
  const { words, finder } = known?.version === version ? known : await readLists(context);
  const found = finder.find(text);
  const matchesOf = (severity: WordSeverity) => {
    const matches = found.filter(({ word }) => words[severity].has(word));
    return matches.slice(0, MOST_MATCHES).map(({ start, end }) => ({ start, end }));
  };
  return { BANNED: matchesOf(WordSeverity.BANNED), SUSPECT: matchesOf(WordSeverity.SUSPECT) };
}

async function readLists({ db, site }: RequestContext): Promise<WordLists> {
  const [row] = await db.rows<ListsRow>(`
    select ${WORD_LIST_VERSION} as version,
      (
        select coalesce(json_agg(json_build_object('text', w.text, 'severity', w.severity)), '[]') from listed_word w
      ) as listed`);
  const { version = "", listed = [] } = row ?? {};
  const of = (severity: WordSeverity) =>
    new Set(listed.filter((word) => word.severity === severity).map(({ text }) => text));
  const words = { BANNED: of(WordSeverity.BANNED), SUSPECT: of(WordSeverity.SUSPECT) };
  const lists = { version, words, finder: new WordFinder([...new Set([...words.BANNED, ...words.SUSPECT])]) };
  kept.set(site, lists);
  return lists;
}

interface ListsRow {
  readonly version: string;
  readonly listed: readonly { readonly text: string; readonly severity: WordSeverity }[];
}
