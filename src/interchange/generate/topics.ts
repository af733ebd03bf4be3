import { readFile } from "node:fs/promises";
import { type RecordOf, topicRecord } from "../records.js";

// Read where the sources lie: the archive is not compiled. The path starts from dist/src/interchange/generate.
const SEED = new URL("../../../../src/interchange/seed/archive.ndjson", import.meta.url);

/** The topics of the seed archive, so that imaginary articles share them with it. */
export async function seedTopics(): Promise<RecordOf<"topic">[]> {
  const lines = (await readFile(SEED, "utf8")).split("\n").filter((line) => line.startsWith('{"type":"topic"'));
  return lines.map((line) => topicRecord.parse(JSON.parse(line)));
}
