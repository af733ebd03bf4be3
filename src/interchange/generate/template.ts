import type { InEveryLanguage, Language } from "./language.js";
import { SpannedText } from "./spanned-text.js";
import type { Nameable } from "./wording.js";

/** A gap in a sentence that a name fills. */
export type NameSlot = "person" | "other" | "org" | "place" | "elsewhere" | "event";

/** A gap in a sentence. */
export type Slot = NameSlot | "theme" | "word" | "number";

/** What fills the gaps of a sentence, the same in every language. */
export interface Filling extends Readonly<Partial<Record<NameSlot, Nameable>>> {
  readonly theme: InEveryLanguage<string>;
  /** A word nobody has heard before. */
  readonly word?: InEveryLanguage<string>;
  readonly number: number;
}

interface Gap {
  readonly slot: Slot;
  /** Whether the Arabic particle ل stands before it, which merges with the article. */
  readonly isAfterLam: boolean;
}

/** A sentence with gaps, taken apart. */
export type Template = readonly (string | Gap)[];

const GAP = /\{(\w+)\}/;
const LAM = /(^|[\s(«])و?ل$/u;

/** Reads a sentence such as `و{person} في {place}`. */
export function readTemplate(text: string): Template {
  const pieces = text.split(GAP);
  return pieces
    .map((piece, index) => (index % 2 === 0 ? piece : gapAfter(pieces[index - 1] ?? "", piece)))
    .filter((piece) => piece !== "");
}

function gapAfter(before: string, slot: string): Gap {
  // The sentences are our own, and a test reads them all.
  return { slot: slot as Slot, isAfterLam: LAM.test(before) };
}

/** The gaps of a sentence, in its order. */
export function slotsOf(template: Template): Slot[] {
  return template.flatMap((piece) => (typeof piece === "string" ? [] : [piece.slot]));
}

/** Writes a sentence with its gaps filled; those already introduced may go by their short names. */
export function write(
  out: SpannedText,
  template: Template,
  filling: Filling,
  language: Language,
  introduced?: Set<Nameable>,
): void {
  for (const piece of template) {
    if (typeof piece === "string") out.add(piece);
    else writeGap(out, piece, filling, language, introduced);
  }
}

function writeGap(
  out: SpannedText,
  { slot, isAfterLam }: Gap,
  filling: Filling,
  language: Language,
  introduced?: Set<Nameable>,
): void {
  if (slot === "number") return void out.add(String(filling.number));
  if (slot === "theme" || slot === "word") return void out.add(given(filling[slot], slot)[language], isAfterLam);
  const target = given(filling[slot], slot);
  const wording = target.wordings[language];
  // Half of the later mentions, so that both forms occur.
  const isShort = wording.short !== null && introduced?.has(target) === true && filling.number % 2 === 0;
  introduced?.add(target);
  out.name(target, isShort ? { text: wording.short, nested: [] } : wording, isAfterLam);
}

/** A sentence whose names nobody needs to find again. */
export function sentence(template: Template, filling: Filling, language: Language): string {
  const out = new SpannedText();
  write(out, template, filling, language);
  return out.text;
}

function given<T>(value: T | undefined, slot: Slot): T {
  if (value === undefined) throw new Error(`nothing fills {${slot}}`);
  return value;
}
