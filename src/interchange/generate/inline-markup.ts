import { escapeText } from "../../article/block-html.js";

/** A stretch of a text that stands between two tags. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** A text as HTML with stretches marked up that follow one another and do not overlap. */
export function markedUp(text: string, stretches: readonly Markup[]): string {
  let [html, done] = ["", 0];
  for (const { start, end, open, close } of stretches) {
    html += escapeText(text.slice(done, start)) + open + escapeText(text.slice(start, end)) + close;
    done = end;
  }
  return html + escapeText(text.slice(done));
}
