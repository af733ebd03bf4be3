/** Where two answers differ, each as its path with both values: `article.topics[2].code: "a" | "b"`. */
export function differences(left: unknown, right: unknown, path = ""): string[] {
  if (Object.is(left, right)) return [];
  if (!isBranch(left) || !isBranch(right) || Array.isArray(left) !== Array.isArray(right)) {
    return [`${path || "the answer"}: ${shown(left)} | ${shown(right)}`];
  }
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const isList = Array.isArray(left);
  return [...keys].flatMap((key) => differences(left[key], right[key], isList ? `${path}[${key}]` : join(path, key)));
}

interface Branch {
  readonly [key: string]: unknown;
}

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

const LONGEST = 120;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
