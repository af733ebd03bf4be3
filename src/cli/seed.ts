import { readConfig } from "../config.js";
import { seedIfEmpty } from "../interchange/seed.js";
import { openArchive } from "./open-archive.js";
import { say } from "./say.js";

/** Loads the seed archive into an empty database and ends. */
export async function seedCommand(signal: AbortSignal): Promise<void> {
  const archive = await openArchive(readConfig(), say, signal);
  try {
    say(
      (await seedIfEmpty(archive.pool))
        ? "the seed archive has been loaded"
        : "the database is not empty: left as it is",
    );
  } finally {
    await archive.close();
  }
}
