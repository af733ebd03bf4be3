import type { Database } from "../kernel/database.js";
import { ArchiveWriter } from "./archive-writer.js";
import { type ArchiveRecord, archiveRecord } from "./records.js";
import { writeArticle } from "./write-article.js";
import { writeComment } from "./write-comment.js";
import { writeEntity } from "./write-entity.js";
import { writeEvent, writeSeries } from "./write-event.js";
import { writeAccount, writeAuthor, writeSection, writeSource, writeTopic } from "./write-taxonomy.js";

type Writers = {
  readonly [Type in ArchiveRecord["type"]]: (
    writer: ArchiveWriter,
    record: Extract<ArchiveRecord, { type: Type }>,
  ) => Promise<void>;
};

const WRITERS: Writers = {
  account: writeAccount,
  article: writeArticle,
  author: writeAuthor,
  comment: writeComment,
  entity: writeEntity,
  event: writeEvent,
  section: writeSection,
  series: writeSeries,
  source: writeSource,
  topic: writeTopic,
};

/** Writes the records of an archive, each after those it refers to; run it within a transaction. */
export async function loadArchive(db: Database, records: Iterable<unknown>): Promise<void> {
  const writer = new ArchiveWriter(db);
  let line = 0;
  for (const record of records) {
    line++;
    try {
      await writeRecord(writer, archiveRecord.parse(record));
    } catch (error) {
      throw new Error(`record ${line}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

function writeRecord<Type extends ArchiveRecord["type"]>(
  writer: ArchiveWriter,
  record: Extract<ArchiveRecord, { type: Type }>,
): Promise<void> {
  return WRITERS[record.type](writer, record);
}
