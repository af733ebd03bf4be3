import type { Batch } from "../kernel/loaders.js";
import { columns, hydrate } from "../kernel/rows.js";
import { ListedWord } from "./listed-word.model.js";

/** All listed words of a severity, or of every one where the key is empty; in the order of the alphabet. */
export const wordList: Batch<string, ListedWord[]> = async ({ db }, severities) => {
  const rows = await db.rows<ListedWord>(
    `select ${columns(ListedWord, "w")} from listed_word w order by w.severity, w.text collate "C"`,
  );
  const words = rows.map((row) => hydrate(ListedWord, row));
  return severities.map((asked) => words.filter((word) => namesOf(word).includes(asked)));
};

function namesOf({ severity }: ListedWord): readonly string[] {
  return ["", severity];
}

/** How many words may be listed in all. */
export const MOST_WORDS = 2_000;
