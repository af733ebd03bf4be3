import { escapeText } from "../article/block-html.js";

/**
 * A reader's comment, which is plain text, as safe HTML: blank lines part paragraphs, other line ends are `<br />`.
 * Addresses stay text, so that a comment gives a spammer nothing.
 */
export function commentHtml(body: string): string {
  const paragraphs = body.replace(/\r\n?/g, "\n").split(/\n(?:[^\S\n]*\n)+/);
  return paragraphs
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replaceAll("\n", "<br />")}</p>`)
    .join("\n");
}
