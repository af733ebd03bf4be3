import fc from "fast-check";
import type { ArticleText } from "../../src/mention/article-text.js";
import type { TextSpan } from "../../src/mention/text-span.model.js";

/** A word as an editor sees it: whatever is typed elsewhere, it stays itself. Its name may be tagged, its trim is not. */
export interface Word {
  readonly id: number;
  readonly particle: string;
  readonly name: string;
  readonly tail: string;
}

/** The words of a headline and of the blocks below it. */
export type Draft = readonly (readonly Word[])[];

/** One thing that an editor does; places are numbers of any size, taken around the length of what there is. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly part: number;
  readonly word: number;
  readonly length: number;
  readonly target: number;
  readonly words: readonly Word[];
}

const KINDS = [
  ...["insert", "remove", "replace", "retype", "attach", "shift", "repeat"],
  ...["split", "join", "move", "duplicate", "drop", "add", "reverse"],
] as const;

const ARABIC = ["المغرب", "الرئيس", "في", "وزير", "قال", "عبد اللطيف حموشي", "بنك", "مراكش", "محمد", "السادس"];
const MARKED = ["مَرَّاكُش", "المَغْرِبُ", "كُتُبٌ", "لله", "مُحَمَّد"];
const LATIN = ["Rome", "the", "of", "King", "Rabat", "l'Élysée", "cafe\u0301", "Île-de-France", "São", "in"];
const SYMBOLS = ["👩🏽‍💻", "🇲🇦", "❤️", "2025", "北京", "₤"];
const NAMES = [...ARABIC, ...MARKED, ...LATIN, ...SYMBOLS];
const TAILS = ["", "", "", "", "،", ".", "'s", " –", "\n"];

/** Words as they are typed, from few, so that texts repeat themselves; numbered apart from all others made with them. */
function anyWords(limits: { minLength?: number; maxLength: number }, names: readonly string[]): fc.Arbitrary<Word[]> {
  const word = fc.record({
    id: fc.constant(0),
    particle: fc.constantFrom("", "", "", "", "", "و", "ب"),
    name: fc.constantFrom(...names),
    tail: fc.constantFrom(...TAILS),
  });
  return fc.array(word.map(withFitParticle), limits);
}

function withFitParticle(word: Word): Word {
  return /^\p{Script=Arabic}{3}/u.test(word.name) ? word : { ...word, particle: "" };
}

/** Articles that repeat themselves a lot. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    anyWords({ maxLength: 6 }, NAMES),
    fc.array(anyWords({ maxLength: 14 }, NAMES), { minLength: 1, maxLength: 6 }),
  )
  .map(([headline, blocks]) => numbered([headline, ...blocks]));

/** Some edits, one after the other. */
export function anyEdits(names: readonly string[] = NAMES): fc.Arbitrary<Edit[]> {
  const place = fc.nat({ max: 1_000 });
  const edit = fc.record({
    kind: fc.constantFrom(...KINDS),
    part: place,
    word: place,
    length: fc.integer({ min: 1, max: 5 }),
    target: place,
    words: anyWords({ minLength: 1, maxLength: 5 }, names),
  });
  return fc.array(edit, { minLength: 1, maxLength: 6 });
}

let lastId = 0;

function numbered(draft: Draft): Draft {
  return draft.map((words) => words.map((word) => ({ ...word, id: (lastId += 1) })));
}

function typed(words: readonly Word[]): readonly Word[] {
  return numbered([words])[0] ?? [];
}

/** A draft after edits; those that would break what must not be touched are left out. */
export function edited(draft: Draft, edits: readonly Edit[], isAllowed: (draft: Draft) => boolean = () => true): Draft {
  return edits.reduce((current, edit) => {
    const next = perform(current, edit);
    return isAllowed(next) ? next : current;
  }, draft);
}

/** What an edit is done to: the words of its part before, at and after its place, and the parts around that one. */
interface Scene extends Edit {
  readonly start: readonly Word[];
  readonly cut: readonly Word[];
  readonly rest: readonly Word[];
  readonly with: (...parts: (readonly Word[])[]) => Draft;
}

const IN_TEXT: Partial<Record<Edit["kind"], (scene: Scene) => Draft>> = {
  insert: ({ start, cut, rest, words, with: put }) => put([...start, ...typed(words), ...cut, ...rest]),
  remove: ({ start, rest, with: put }) => put([...start, ...rest]),
  replace: ({ start, rest, words, with: put }) => put([...start, ...typed(words), ...rest]),
  retype: ({ start, cut, rest, with: put }) => put([...start, ...typed(cut.map(extended)), ...rest]),
  attach: ({ start, cut, rest, with: put }) => put([...start, ...cut.map(withArticle), ...rest]),
  repeat: ({ start, cut, rest, words, with: put }) => put([...start, ...cut, ...typed(words), ...typed(cut), ...rest]),
  reverse: ({ start, cut, rest, with: put }) => put([...start, ...cut.toReversed(), ...rest]),
  shift: ({ start, cut, rest, target, with: put }) => inserted(put([...start, ...rest]), target, cut),
};

const OF_BLOCKS: Partial<Record<Edit["kind"], (draft: Draft, block: number, scene: Scene) => Draft>> = {
  split: (_, _block, { start, cut, rest, with: put }) => put(start, [...cut, ...rest]),
  join: (draft, block) => draft.toSpliced(block, 2, [...(draft[block] ?? []), ...(draft[block + 1] ?? [])]),
  move: (draft, block, { target }) => draft.toSpliced(block, 1).toSpliced(target, 0, draft[block] ?? []),
  duplicate: (draft, block, { target }) => draft.toSpliced(target, 0, typed(draft[block] ?? [])),
  drop: (draft, block) => draft.toSpliced(block, 1),
  add: (draft, block, { words }) => draft.toSpliced(block, 0, typed(words)),
};

function perform(draft: Draft, edit: Edit): Draft {
  const part = edit.part % draft.length;
  const words = draft[part] ?? [];
  const at = edit.word % (words.length + 1);
  const scene = {
    ...{ ...edit, target: 1 + (edit.target % draft.length) },
    ...{ start: words.slice(0, at), cut: words.slice(at, at + edit.length), rest: words.slice(at + edit.length) },
    with: (...parts: (readonly Word[])[]) => draft.toSpliced(part, 1, ...parts),
  };
  const ofBlocks = part === 0 ? undefined : OF_BLOCKS[edit.kind];
  return ofBlocks?.(draft, part, scene) ?? IN_TEXT[edit.kind]?.(scene) ?? draft;
}

function inserted(draft: Draft, target: number, words: readonly Word[]): Draft {
  const part = target % draft.length;
  const now = draft[part] ?? [];
  return draft.toSpliced(part, 1, now.toSpliced(target % (now.length + 1), 0, ...words));
}

function withArticle(word: Word): Word {
  return withFitParticle({ ...word, particle: "ال" });
}

function extended(word: Word): Word {
  return { ...word, name: `${word.name}ي` };
}

/** A draft as the archive keeps it. */
export function textOf(draft: Draft): ArticleText {
  const [headline = "", ...blocks] = draft.map((words) => words.map(written).join(" "));
  return { headline, blocks };
}

/** Where the name of every word stands, by the number of the word. */
export function placesIn(draft: Draft): Map<number, TextSpan> {
  const places = new Map<number, TextSpan>();
  draft.forEach((words, part) => {
    let at = 0;
    for (const word of words) {
      const start = at + word.particle.length;
      const end = start + word.name.length;
      places.set(word.id, { block: part === 0 ? null : part - 1, start, end, surface: word.name });
      at += written(word).length + 1;
    }
  });
  return places;
}

function written({ particle, name, tail }: Word): string {
  return particle + name + tail;
}
