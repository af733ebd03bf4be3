import { escapeText } from "../article/block-html.js";
import type { Run, Wrapper } from "./marked-html-markup.js";

/** Runs as HTML in which every element nests: one that would cross another is closed and opened again. */
export function writeRuns(runs: readonly Run[]): string {
  const open: Wrapper[] = [];
  const parts = runs.map((run) => nest(open, run.wrappers) + content(run));
  return parts.join("") + nest(open, []);
}

/** Closes what a run does not stand in and opens what it does, longest first, so that little has to be opened twice. */
function nest(open: Wrapper[], wanted: readonly Wrapper[]): string {
  const over = open.findIndex((wrapper) => !wanted.includes(wrapper));
  const closing = over === -1 ? [] : open.splice(over).toReversed();
  const opening = wanted.filter((wrapper) => !open.includes(wrapper)).toSorted((a, b) => b.end - a.end);
  open.push(...opening);
  return [...closing.map((wrapper) => wrapper.close), ...opening.map((wrapper) => wrapper.open)].join("");
}

/** Quotes stay as they are in text, the way the sanitiser writes them: sanitising once more changes nothing. */
function content({ text, isBreak }: Run): string {
  return isBreak ? "<br />" : escapeText(text).replaceAll("&quot;", '"');
}
