import DataLoader from "dataloader";
import type { RequestContext } from "./context.js";

/** Answers one question for many keys at once, in the order of the keys; it applies visibility itself. */
export type Batch<Key, Answer, Options = void> = (
  context: RequestContext,
  keys: readonly Key[],
  options: Options,
) => Promise<Answer[]>;

/**
 * One DataLoader a request for each batch function and its options: what several fields ask in the same tick is one
 * statement, and what was asked before is not asked again.
 */
export class Loaders {
  private readonly known = new Map<unknown, Map<string, unknown>>();

  constructor(private readonly context: () => RequestContext) {}

  /** The request's loader of `batch` with these options. Options are compared by their JSON. */
  for<Key, Answer, Options = void>(
    batch: Batch<Key, Answer, Options>,
    ...given: Options extends void ? [] : [Options]
  ): DataLoader<Key, Answer, string> {
    const options = given[0] as Options; // The signature asks for options exactly where the batch takes them.
    const variants = this.known.get(batch) ?? new Map<string, unknown>();
    this.known.set(batch, variants);
    const name = JSON.stringify(options) ?? "";
    // The map holds, under each batch function, only loaders made from it on the next lines.
    const known = variants.get(name) as DataLoader<Key, Answer, string> | undefined;
    if (known) return known;
    const loader = new DataLoader<Key, Answer, string>((keys) => batch(this.context(), keys, options), {
      cacheKeyFn: (key) => (typeof key === "string" ? key : JSON.stringify(key)),
    });
    variants.set(name, loader);
    return loader;
  }

  /** What a key that may be missing points to. */
  async find<Answer>(batch: Batch<string, Answer | null>, key: string | null): Promise<Answer | null> {
    return key === null ? null : this.for(batch).load(key);
  }
}

/** Puts rows into the order of the keys; `null` where a key has none. */
export function byKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** Gathers rows under the keys they belong to, keeping their order. */
export function groupByKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
