import type { ArchiveSample } from "./archive-sample.ts";
import manifest from "../examples/manifest.json";

/** An example request of the menu. */
export interface Example {
  readonly file: string;
  readonly operation: string;
  readonly title: { readonly en: string; readonly ar: string };
  readonly description: string;
  /** Variables that are always the same. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Variables that are filled with what exists: the variable's name, then what fills it. */
  readonly fill?: Readonly<Record<string, keyof ArchiveSample>>;
}

/** An example as it appears in the editor: the request, and its variables as JSON. */
export interface OpenedExample {
  readonly query: string;
  readonly variables: string;
}

const texts = import.meta.glob<string>("../examples/*.graphql", { query: "?raw", import: "default", eager: true });

const EMPTY_ARCHIVE = `# The archive holds nothing yet that this example could
# show, so its variable is blank. Load the sample archive,
# or put a value of your own into the variables below.
#
`;

/** The example requests, in the order of the menu; the first one greets a newcomer. */
// The compiler reads JSON strings as plain strings, not as the names they are.
export const examples = manifest as readonly Example[];

/** Whether the archive holds nothing for an example to point at. */
export function isUnfilled(example: Example, sample: ArchiveSample): boolean {
  return Object.values(example.fill ?? {}).some((source) => sample[source] === undefined);
}

/** What opening an example puts into the editor, with values that exist. */
export function opened(example: Example, sample: ArchiveSample): OpenedExample {
  const text = texts[`../examples/${example.file}`] ?? "";
  const filled = Object.entries(example.fill ?? {}).map(([variable, source]) => [variable, sample[source] ?? ""]);
  const variables = { ...example.variables, ...Object.fromEntries(filled) };
  return {
    query: isUnfilled(example, sample) ? EMPTY_ARCHIVE + text : text,
    variables: JSON.stringify(variables, null, 2),
  };
}
