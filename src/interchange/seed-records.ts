import { readFile } from "node:fs/promises";

// Read where the sources lie, since an archive is not compiled. The path starts from dist/src/interchange.
const SEED = new URL("../../../src/interchange/seed/archive.ndjson", import.meta.url);

/** The records of the seed archive, in their order. */
export async function seedRecords(): Promise<unknown[]> {
  const lines = (await readFile(SEED, "utf8")).trimEnd().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}
