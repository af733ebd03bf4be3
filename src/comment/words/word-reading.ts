import { type FoldedSign, isGap } from "./fold-words.js";
import { ALEF, HAMZA, isArabic } from "./letter-shapes.js";
import type { ListedPattern } from "./listed-pattern.js";
import { isPlausible } from "./plausible-match.js";
import type { Step } from "./step.js";
import { isWithinWord } from "./word-border.js";
import type { WordStart } from "./word-starts.js";
import type { Branch } from "./word-tree.js";

/** No spelling of a word needs more; a text that was made to be hard to read is given up. */
const MOST_STEPS = 150;
/** So many letters make a word that one knows with stars in it. */
const LEAST_MASKED = 4;
/** A shorter one easily becomes another by an alef. */
const LEAST_DECLINED = 3;

/** The reading of a text from one place on: the listed words that begin there, however they are spelled. */
export class WordReading {
  /** The first and the last sign of each that was found, as far as it can be drawn out. */
  readonly found = new Map<ListedPattern, readonly [first: number, last: number]>();
  private readonly path: Step[] = [];
  private steps = 0;

  constructor(
    private readonly signs: readonly FoldedSign[],
    private readonly start: WordStart,
    tree: Branch,
  ) {
    this.walk(start.at, tree);
  }

  private walk(at: number, branch: Branch): void {
    if (++this.steps > MOST_STEPS) return;
    const sign = this.signs[at];
    if (branch.depth > 0) this.leaveOut(at, branch, sign);
    if (!sign) return;
    const after = this.signs[at + 1];
    for (const next of nextBranches(branch, sign, after)) this.step({ at, branch: next, isRepeated: false });
    // Two of one letter may stand for another: `vvow`.
    if (isDoubleV(sign, after))
      for (const next of branch.next.get("w") ?? []) this.step({ at: at + 1, branch: next, isRepeated: false });
    if (this.drawsOut(sign, at, branch)) this.step({ at, branch, isRepeated: true });
  }

  private step(step: Step): void {
    this.path.push(step);
    this.finish(step.at, step.branch);
    this.walk(step.at + 1, step.branch);
    this.path.pop();
  }

  /** Goes past what the text has and the word has not, and the other way round. */
  private leaveOut(at: number, branch: Branch, sign: FoldedSign | undefined): void {
    for (const silent of branch.next.get(HAMZA) ?? []) {
      if (silent.meant !== HAMZA) continue;
      this.finish(at - 1, silent);
      this.walk(at, silent);
    }
    if (sign?.isOptional) this.finish(at, branch);
    if (sign?.isOptional || (isGap(sign) && branch.next.size > 0)) this.walk(this.behind(at), branch);
  }

  /** The next place that may stand for a letter. */
  private behind(at: number): number {
    let next = at + 1;
    while (isGap(this.signs[next]) && this.signs[next]?.letters === "") next++;
    return next;
  }

  private drawsOut(sign: FoldedSign, at: number, { meant }: Branch): boolean {
    const before = this.path.at(-1)?.at ?? -1;
    // Spelled letter by letter, a letter that is drawn out stands apart from itself, too.
    const isNext = before === at - 1 || (sign.kind === "LETTER" && before >= 0 && this.behind(before) === at);
    return isNext && [...sign.letters].some((letter) => meant.includes(letter));
  }

  private finish(at: number, { ends }: Branch): void {
    const [first, last] = [this.path[0], this.path.at(-1)];
    if (ends.length === 0 || !first || !last) return;
    const isAccusative = this.isBeforeLastAlef(at);
    if (isWithinWord(this.signs, at, 1) && !isAccusative) return;
    // A sign draws out what goes on behind it: the mark of `hell!` is one.
    if (last.isRepeated && this.signs[last.at]?.kind === "SIGN") return;
    for (const pattern of ends) {
      if (isAccusative && !takesAccusative(pattern)) continue;
      if (this.signs[at]?.isOptional && this.signs[at]?.letters === ALEF && maybeAnd(pattern)) continue;
      const known = this.found.get(pattern);
      // Of `hell!` the word ends before the mark, though it may stand for a letter.
      const isLonger = !known || (last.at > known[1] && this.signs[last.at]?.kind !== "SIGN");
      if (isLonger && this.isMeant(pattern)) this.found.set(pattern, [this.start.at, Math.max(last.at, at)]);
    }
  }

  /** Arabic nouns end in an alef in the accusative, of which hardly anybody writes the marks that tell it: `حمارا`. */
  private isBeforeLastAlef(at: number): boolean {
    const [sign, alef] = [this.signs[at], this.signs[at + 1]];
    return alef?.letters === ALEF && isArabic(sign?.letters ?? "") && !isWithinWord(this.signs, at + 1, 1);
  }

  private isMeant(pattern: ListedPattern): boolean {
    const isMasked = this.path.some((step) => this.signs[step.at]?.letters === "*");
    if (isMasked && pattern.size < LEAST_MASKED) return false;
    return isPlausible(this.signs, pattern, this.path, this.start);
  }
}

/** `وغدا` is `and tomorrow`, and rarely the accusative of وغد. */
function maybeAnd({ letters }: ListedPattern): boolean {
  return letters[0]?.startsWith("و") === true;
}

function takesAccusative(pattern: ListedPattern): boolean {
  const { letters, size } = pattern;
  return size >= LEAST_DECLINED && !maybeAnd(pattern) && !/^[اةىء]/u.test(letters.at(-1) ?? "");
}

/** A star stands for any letter but the first and the last. */
function nextBranches({ depth, next }: Branch, { letters }: FoldedSign, after?: FoldedSign): Iterable<Branch> {
  if (letters === "*") return depth > 0 && mayStandBehindStar(after) ? new Set([...next.values()].flat()) : [];
  return letters.length === 1
    ? (next.get(letters) ?? [])
    : new Set([...letters].flatMap((letter) => next.get(letter) ?? []));
}

function mayStandBehindStar(sign: FoldedSign | undefined): boolean {
  return sign !== undefined && (!isGap(sign) || sign.letters === "*");
}

function isDoubleV(sign: FoldedSign, after: FoldedSign | undefined): boolean {
  return sign.letters.startsWith("v") && after?.letters.startsWith("v") === true;
}
