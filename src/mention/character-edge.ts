const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** No character that anybody reads is longer, in code units, with all that it may depend on before it. */
const FARTHEST = 1_000;

/** Whether a text can be cut here: not between a letter and its marks, nor within a flag or a composed emoji. */
export function isCharacterEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length || isBetweenPlain(text, at)) return true;
  let start = at - 1;
  while (start > 0 && at - start <= FARTHEST && !isBetweenPlain(text, start)) start -= 1;
  if (at - start > FARTHEST) return false;
  // What is an edge depends on what stands before it and on one character after it.
  const near = text.slice(start, at + 2);
  return CHARACTERS.segment(near).containing(at - start)?.index === at - start;
}

function isBetweenPlain(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at));
}

/** Latin, Arabic and Chinese letters, digits and spaces, which never join with one another. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x300) || (code >= 0x620 && code <= 0x64a) || (code >= 0x4e00 && code <= 0x9fff);
}
