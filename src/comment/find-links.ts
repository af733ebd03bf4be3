import type { HighlightMatch } from "../kernel/highlight-match.js";

const ADDRESS = /\b(?:[a-z][a-z\d+.-]{1,9}:\/\/|www\.)\S+|\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\/\S*/giu;
/** By itself it is an address with an ending that no sentence goes on with; with a path behind it, with any. */
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]{1,63}\.){0,4}(?:[\p{L}\p{N}-]{2,63}\.(?:${[
    "com|net|org|info|biz|xyz|online|shop|site|store|top|club|live|io|me|co|ru|cn|tk|ly|link|click|app|ma|fr|tv",
    "dev|de|gg|uk|eu|ca|ch|nl|pl|ai|cc|ws|page|blog|news|pro|mobi|tn|dz|eg|sa|ae|qa|vip|bet|casino|space|website|tech|cloud",
    "مصر|السعودية|شبكة|موقع|المغرب|تونس|الجزائر|امارات|عمان|قطر|فلسطين|الاردن|عراق|سودان",
  ].join("|")})(?![\p{L}\p{N}])(?:\/\S*)?|[\p{L}\p{N}-]{1,63}\.[a-z]{2,24}\/\S+)`,
  "giu",
);

/** How many places of one comment are kept. */
const MOST_LINKS = 50;

/** Where web addresses stand in a text, with `https://` before them or without; wide letters and what is unseen hide none. */
export function findLinks(text: string): HighlightMatch[] {
  const { plain, places } = plainly(text);
  const addresses = placesOf(plain, ADDRESS);
  const domains = placesOf(plain, DOMAIN).filter(
    ({ start }) => !addresses.some((one) => one.start <= start && start < one.end),
  );
  return [...addresses, ...domains]
    .toSorted((one, other) => one.start - other.start)
    .slice(0, MOST_LINKS)
    .map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length }));
}

/** A text as browsers read an address, and where each unit of it stands. */
function plainly(text: string): { plain: string; places: number[] } {
  let plain = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const read = /\p{Default_Ignorable_Code_Point}/u.test(character)
      ? ""
      : character.normalize("NFKC").replace("。", ".");
    for (let unit = 0; unit < read.length; unit++) places.push(at);
    plain += read;
    at += character.length;
  }
  return { plain, places };
}

function placesOf(text: string, pattern: RegExp): HighlightMatch[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
