/** A text as it is compared with listed words: one unit for each letter that counts, and where each stands in the text. */
export interface FoldedText {
  /** Lower case, without marks, tatweel and joiners; look-alikes as what they look like. */
  readonly letters: string;
  /** Where in the text each unit begins and ends, marks behind it included; UTF-16. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands behind a letter that was written three times or more, which now stands once. */
export const DRAWN_OUT = "\uE000";

const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}\u0640]/u;

/** Hamza on its seats is told from the letters it sits on by whoever compares: both are written for one another. */
const SEATS = "\u0621\u0624\u0626";

const LATIN =
  "aаαɑ bвьβ cсϲ dԁđð eеεєə gɡ hһнħ iіιıɪ jј kкκ lӏłɭ mмϻ nпη oоοσøө pрρ qԛ rгɾ sѕʂ tтτ uυս vν wԝωш xхχ yуγү";
const ARABIC = "اٱٲٳٵ هةہھۀەۂۃ يىیېےۍۓێٸ كکڪګگڬڭݢ وۇۆۈۋۏۊ بپٮٻ تٹٺټ جچڄڃ زژ رڑړ فڡڤڥ قٯڨ نںڻ دڈډ سښ صڝ لڵ";

/** What stands for what: letters of Persian and Urdu, dotless ones, and those of other scripts that look Latin. */
const SAME = new Map(
  `${LATIN} ${ARABIC}`
    .split(" ")
    .flatMap(([letter = "", ...others]) => others.map((other) => [other, letter] as const)),
);

/** Two letters in one. */
const LIGATURES = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
]);

/** Folds a text for comparison with listed words. */
export function foldText(text: string): FoldedText {
  const folded = new Folding();
  let place = 0;
  for (const character of text) {
    folded.add(character, place);
    place += character.length;
  }
  return folded.finished();
}

class Folding {
  private readonly letters: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(character: string, start: number): void {
    const units = unitsOf(character);
    const end = start + character.length;
    // What is not seen belongs to the letter before it.
    if (units === "") this.ends.splice(-1, 1, ...(this.ends.length > 0 ? [end] : []));
    for (const unit of units) this.push(unit, start, end);
  }

  private push(unit: string, start: number, end: number): void {
    this.letters.push(unit);
    this.starts.push(start);
    this.ends.push(end);
  }

  finished(): FoldedText {
    const drawn = new Folding();
    for (let index = 0; index < this.letters.length;) {
      const letter = this.letters[index] ?? "";
      const start = this.starts[index] ?? 0;
      let after = index + 1;
      while (this.letters[after] === letter) after++;
      const isDrawnOut = after - index > 2 && /\p{L}/u.test(letter);
      const count = isDrawnOut ? 1 : after - index;
      for (let copy = 0; copy < count; copy++)
        drawn.push(
          letter,
          this.starts[index + copy] ?? start,
          this.ends[isDrawnOut ? after - 1 : index + copy] ?? start,
        );
      if (isDrawnOut) drawn.push(DRAWN_OUT, start, this.ends[after - 1] ?? start);
      index = after;
    }
    const { letters, starts, ends } = drawn;
    return { letters: letters.join(""), starts, ends };
  }
}

function unitsOf(character: string): string {
  if (UNSEEN.test(character)) return "";
  if (SEATS.includes(character)) return character;
  return [...character.normalize("NFKD").toLowerCase()].map(unitOf).join("");
}

function unitOf(character: string): string {
  if (UNSEEN.test(character)) return "";
  const digit = /[\u0660-\u0669\u06F0-\u06F9]/.test(character) ? String(character.charCodeAt(0) & 15) : undefined;
  const unit = digit ?? SAME.get(character) ?? LIGATURES.get(character) ?? character;
  // Each unit of the result is one of the arrays': what lies beyond the first plane is no letter of a word list.
  return unit.length === 2 && !LIGATURES.has(character) ? "\uFFFC" : unit;
}

/** What all spellings of a listed word have in common as far as can be told at once: its folded letters and single blanks. */
export function foldedWord(text: string): string {
  const { letters } = foldText(text);
  const words = letters
    .replaceAll(DRAWN_OUT, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? text.normalize().trim() : words;
}
