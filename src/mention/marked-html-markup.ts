import { Parser } from "htmlparser2";
import { escapeText } from "../article/block-html.js";

/** An element around part of a block's text: from `start` to `end`, in UTF-16 code units. */
export interface Wrapper {
  readonly open: string;
  readonly close: string;
  readonly start: number;
  end: number;
}

/** Text that stands in the same elements from end to end, outermost first; a line break is a run of its own. */
export interface Run {
  readonly text: string;
  readonly isBreak: boolean;
  readonly wrappers: readonly Wrapper[];
}

/** A block's sanitised markup, taken apart: its text in runs, and which elements are the author's links. */
export interface InlineMarkup {
  readonly runs: readonly Run[];
  readonly links: readonly Wrapper[];
}

/** Takes a block's sanitised markup apart. */
export function readMarkup(html: string): InlineMarkup {
  const reader = new MarkupReader();
  new Parser(reader).end(html);
  return reader;
}

class MarkupReader implements InlineMarkup {
  readonly runs: Run[] = [];
  readonly links: Wrapper[] = [];
  private readonly open: Wrapper[] = [];
  private at = 0;

  ontext(text: string): void {
    this.runs.push({ text, isBreak: false, wrappers: [...this.open] });
    this.at += text.length;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === "br") return this.breakLine();
    const open = `<${name}${Object.entries(attributes).map(attribute).join("")}>`;
    this.open.push({ open, close: `</${name}>`, start: this.at, end: this.at });
  }

  onclosetag(name: string): void {
    const wrapper = name === "br" ? undefined : this.open.pop();
    if (!wrapper || wrapper.start === this.at) return;
    wrapper.end = this.at;
    if (name === "a") this.links.push(wrapper);
  }

  private breakLine(): void {
    this.runs.push({ text: "\n", isBreak: true, wrappers: [...this.open] });
    this.at += 1;
  }
}

function attribute([name, value]: [string, string]): string {
  return ` ${name}="${escapeText(value)}"`;
}
