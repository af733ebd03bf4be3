import { z } from "zod";
import { articleRecord } from "./records-of-articles.js";
import { commentRecord } from "./records-of-comments.js";
import { entityRecord } from "./records-of-entities.js";
import { eventRecord, seriesRecord } from "./records-of-events.js";
import { accountRecord, authorRecord, sectionRecord, sourceRecord, topicRecord } from "./records-of-taxonomy.js";

/** One line of an archive. */
export const archiveRecord = z.discriminatedUnion("type", [
  topicRecord,
  sectionRecord,
  sourceRecord,
  authorRecord,
  entityRecord,
  seriesRecord,
  eventRecord,
  accountRecord,
  articleRecord,
  commentRecord,
]);

/** One line of an archive. */
export type ArchiveRecord = z.infer<typeof archiveRecord>;

/** A record of one type. */
export type RecordOf<Type extends ArchiveRecord["type"]> = Extract<ArchiveRecord, { type: Type }>;

/** What a record is of. */
export type RecordType = ArchiveRecord["type"];
