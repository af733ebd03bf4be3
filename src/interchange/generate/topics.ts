import type { RecordOf } from "../records.js";
import { topicRecord } from "../records-of-taxonomy.js";
import { seedRecords } from "../seed-records.js";

/** The topics of the seed archive, so that imaginary articles share them with it. */
export async function seedTopics(): Promise<RecordOf<"topic">[]> {
  const records = await seedRecords();
  return records.map((record) => topicRecord.safeParse(record).data).filter((topic) => topic !== undefined);
}
