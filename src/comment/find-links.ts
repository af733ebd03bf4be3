import type { HighlightMatch } from "../kernel/highlight-match.js";

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}@])[\p{L}\p{N}-]{2,63}\.(?:com|net|org|info|biz|xyz|online|shop|site|store|top|club|live|io|me|co|ru|cn|tk|ly|link|click|app|ma|fr|tv)(?![\p{L}\p{N}])(?:\/\S*)?/giu;

/** How many places of one comment are kept. */
const MOST_LINKS = 50;

/** Where web addresses stand in a text, with `https://` before them or without. */
export function findLinks(text: string): HighlightMatch[] {
  const addresses = placesOf(text, ADDRESS);
  const domains = placesOf(text, DOMAIN).filter(
    ({ start }) => !addresses.some((one) => one.start <= start && start < one.end),
  );
  return [...addresses, ...domains].toSorted((one, other) => one.start - other.start).slice(0, MOST_LINKS);
}

function placesOf(text: string, pattern: RegExp): HighlightMatch[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
