import { readConfig } from "../config.js";
import { openArchive } from "./open-archive.js";
import { say } from "./say.js";

/** Brings the database up to date and ends. */
export async function migrateCommand(signal: AbortSignal): Promise<void> {
  const archive = await openArchive(readConfig(), say, signal);
  await archive.close();
  say("the database is up to date");
}
