import { dropDatabase, templateName } from "../support/databases.js";
import { clearAway } from "./kept.js";

/** Leaves no process, no file and, on a server of somebody else's, no database behind. */
export default async function globalTeardown(): Promise<void> {
  await dropDatabase(templateName("seeded"));
  await dropDatabase(templateName("empty"));
  await clearAway();
}
