import { Parser } from "htmlparser2";
import sanitizeHtml from "sanitize-html";
import type { Block } from "./block.model.js";

const INLINE_RULES: sanitizeHtml.IOptions = {
  allowedTags: "a abbr b bdi bdo br cite code em i mark q s small span strong sub sup u".split(" "),
  allowedAttributes: { a: ["href"], bdo: ["dir"], span: ["dir", "lang"] },
  nonTextTags: "script style textarea option select noscript template iframe object svg math title".split(" "),
  nestingLimit: 32, // Markup is closed and opened again wherever a mention ends: its depth must have a bound.
};

const ACCEPTED_VALUES = new Map([
  ["href", /^https?:\/\/[^\s\p{Cc}<>"]+$/iu],
  ["dir", /^(ltr|rtl|auto)$/],
  ["lang", /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i],
]);

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** An author's inline markup as it may stand on a page: text elements and web links; all else is removed. */
export function sanitizeInline(html: string): string {
  return storable(sanitizeHtml(html, { ...INLINE_RULES, ...linkRules() }));
}

/** What a reader sees of inline markup: its text with entities decoded, and a line feed for each `<br>`. */
export function plainText(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (part) => void (text += part),
    onopentagname: (name) => void (text += name === "br" ? "\n" : ""),
  });
  parser.end(html);
  return text;
}

/** Text as HTML that shows exactly this text; also fit for an attribute in double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A block from an author's markup; its text is always what its sanitised markup shows. */
export function blockFromHtml(kind: Block["kind"], html: string): Block {
  const clean = sanitizeInline(html);
  return { kind, text: plainText(clean), html: clean };
}

/** A block from plain text, of which nothing is read as markup; its line feeds become `<br />`. */
export function blockFromText(kind: Block["kind"], text: string): Block {
  return blockFromHtml(kind, escapeText(text).replace(/\r\n?|\n/g, "<br />"));
}

/** Keeps the outermost links that lead to the web, since HTML has no link within a link; of others only the text. */
function linkRules(): sanitizeHtml.IOptions {
  const kept: boolean[] = [];
  let inLink = false;
  const onOpenTag = (name: string, attributes: sanitizeHtml.Attributes) => {
    if (name !== "a") return;
    kept.push(!inLink && "href" in accepted(attributes));
    inLink ||= kept.at(-1) === true;
  };
  const onCloseTag = (name: string) => {
    if (name === "a" && kept.pop()) inLink = false;
  };
  // The sanitiser drops an element without a name, and keeps what it holds.
  const nameOf = (name: string) => (name === "a" && !kept.at(-1) ? "" : name);
  const rewrite: sanitizeHtml.Transformer = (name, attributes) => ({
    tagName: nameOf(name),
    attribs: accepted(attributes),
  });
  return { onOpenTag, onCloseTag, transformTags: { "*": rewrite } };
}

function accepted(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => ACCEPTED_VALUES.get(name)?.test(value)),
  );
}

/** PostgreSQL holds neither NUL nor half a surrogate pair, and a browser reads every carriage return as a line feed. */
function storable(html: string): string {
  return html
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}
