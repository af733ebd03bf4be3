import type { WordPairs } from "./word-pairs.js";

/** For each word of two texts a number for the run of words that begins there, equal for equal runs; -1 for none. */
export interface RunKeys {
  readonly keysBefore: readonly number[];
  readonly keysAfter: readonly number[];
}

/** The keys of single words, and of runs of eight, four and two, among words that are not paired yet. */
export function runKeys(pairs: WordPairs): { readonly single: RunKeys; readonly longer: readonly RunKeys[] } {
  const single = {
    keysBefore: pairs.here.keys.map((key, word) => (pairs.isFree(word) ? key : -1)),
    keysAfter: pairs.there.keys.map((key, word) => (pairs.isFreeThere(word) ? key : -1)),
  };
  const two = doubled(single, 1);
  const four = doubled(two, 2);
  return { single, longer: [doubled(four, 4), four, two] };
}

/** Pairs runs that begin once in either text among what is still free, and the equal free words around them. */
export function joinUniqueRuns(pairs: WordPairs, { keysBefore, keysAfter }: RunKeys): void {
  const there = onlyPlaces(keysAfter, (word) => pairs.isFreeThere(word));
  for (const [key, word] of onlyPlaces(keysBefore, (place) => pairs.isFree(place))) {
    const partner = there.get(key) ?? -1;
    if (word !== -1 && partner !== -1) pairs.joinAround(word, partner);
  }
}

/** Runs twice as long, each of two that stand side by side. */
function doubled({ keysBefore, keysAfter }: RunKeys, distance: number): RunKeys {
  const numbers = new Map<number, number>();
  const double = (key: number, index: number, keys: readonly number[]): number => {
    const next = keys[index + distance] ?? -1;
    if (key === -1 || next === -1) return -1;
    // Both keys are below the number of words in two texts, so that this stays an exact integer.
    const both = key * 0x4000000 + next;
    const known = numbers.get(both) ?? numbers.size;
    if (known === numbers.size) numbers.set(both, known);
    return known;
  };
  return { keysBefore: keysBefore.map(double), keysAfter: keysAfter.map(double) };
}

/** Where each run begins; -1 for a run that begins in several places. */
function onlyPlaces(keys: readonly number[], isFree: (word: number) => boolean): Map<number, number> {
  const places = new Map<number, number>();
  keys.forEach((key, word) => {
    if (key !== -1 && isFree(word)) places.set(key, places.has(key) ? -1 : word);
  });
  return places;
}
