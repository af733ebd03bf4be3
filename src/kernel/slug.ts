const LONGEST = 100;
/** Leaves room for a number. */
const LONGEST_WORDS = 92;
/** Zero-width space and ZWNJ part what stands around them. */
const INVISIBLE_GAPS = /[\u200B\u200C]/g;
/** Arabic marks of reading (tashkeel, Quranic signs), tatweel, and all that has no look of its own, bidi controls among it. */
const LEFT_OUT = /\u0640|[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]|\p{Default_Ignorable_Code_Point}/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu;

/**
 * The part of an address made from a headline or name: its words in their own script, in lower case, joined by "-", at most
 * 100 code points; "" where the text has no letter or number, so that the caller chooses what to put instead.
 * The Persian half-space (ZWNJ) becomes "-": dropped, می‌خواهم would run together as no reader writes it with care, and
 * kept, the invisible sign would be lost whenever somebody types or copies the address.
 */
export function slugOf(text: string): string {
  const plain = text.normalize("NFC").replace(INVISIBLE_GAPS, " ").replace(LEFT_OUT, "");
  return shortEnough(plain.toLowerCase().normalize("NFC").match(WORD) ?? []);
}

/** The same with room for a number behind it, which pages of one name need. */
export function slugWordsOf(text: string): string {
  return shortEnough(slugOf(text).split("-"), LONGEST_WORDS);
}

/** Whether a text could be a slug of ours, and is worth looking up. */
export function isSlug(text: string): boolean {
  return text !== "" && text.length <= 2 * LONGEST && slugOf(text) === text;
}

function shortEnough(words: readonly string[], longest = LONGEST): string {
  const letters = [...words.join("-")];
  if (letters.length <= longest) return letters.join("");
  const cut = letters[longest] === "-" ? longest : letters.lastIndexOf("-", longest);
  return letters.slice(0, cut > 0 ? cut : longest).join("");
}
