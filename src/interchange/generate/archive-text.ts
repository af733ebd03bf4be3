import type { ArchiveRecord } from "../records.js";

const CHUNK = 65_536;

/** Records as NDJSON, in pieces large enough to be written at once. */
export function* archiveText(records: Iterable<ArchiveRecord>): Generator<string> {
  let text = "";
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text;
}
