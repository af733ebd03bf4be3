import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

/** One request of a guide: what is sent, and the data it is said to be answered with. */
export interface GuideStep {
  readonly request: string;
  /** Who sends it: `a guest`, or nobody in particular. */
  readonly as: string;
  readonly variables: Record<string, unknown>;
  readonly answer: unknown;
}

/**
 * The requests of a guide in order: a block of GraphQL, then its variables and its answer as blocks of JSON. Behind `graphql` it
 * may say who sends it: `as a guest`.
 */
export function readGuide(document: string): GuideStep[] {
  const fences = /```(graphql|json)(?: as ([a-z ]+))?\n([\s\S]*?)```/g;
  const blocks = [...readFileSync(document, "utf8").matchAll(fences)];
  const starts = blocks.flatMap(([, language], index) => (language === "graphql" ? [index] : []));
  return starts.map((start) => {
    const [request, variables, answer] = blocks.slice(start, start + 3).map(([, , , text = ""]) => text);
    const step = { request: request ?? "", as: blocks[start]?.[2] ?? "" };
    return { ...step, ...(jsonOf(variables, answer) as Pick<GuideStep, "variables" | "answer">) };
  });
}

function jsonOf(variables = "", answer = ""): object {
  return { variables: JSON.parse(variables) as object, answer: JSON.parse(answer) as unknown };
}

const NAME = /^«(.+)»$/;

/**
 * What a guide leaves open: `"…"` stands for anything, and `"«draft»"` for whatever stood there when it was first said, in
 * answers and in the variables of later requests.
 */
export class GuideNames {
  private readonly known = new Map<string, unknown>();

  /** A value with all names that are known put in. */
  filled(value: unknown): unknown {
    if (typeof value === "string") {
      const name = NAME.exec(value)?.[1];
      return name === undefined ? value : this.known.get(name);
    }
    if (Array.isArray(value)) return value.map((item) => this.filled(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.filled(inner)]));
  }

  /** An answer as the guide would write it: where it says the same, in its own words. */
  told(actual: unknown, written: unknown): unknown {
    if (written === "…") return "…";
    const name = typeof written === "string" ? NAME.exec(written)?.[1] : undefined;
    if (name !== undefined) return this.isNamed(name, actual) ? written : actual;
    if (Array.isArray(actual)) return actual.map((item, index) => this.told(item, at(written, index)));
    if (typeof actual !== "object" || actual === null) return actual;
    return Object.fromEntries(Object.entries(actual).map(([key, inner]) => [key, this.told(inner, at(written, key))]));
  }

  private isNamed(name: string, value: unknown): boolean {
    if (!this.known.has(name)) this.known.set(name, value);
    return isDeepStrictEqual(this.known.get(name), value);
  }
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
}
