import type { EmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { removeFolder } from "../support/running-khabar.js";

/** What the set-up leaves for the tests. */
interface Kept {
  readonly server?: EmbeddedPostgres;
  /** The data of the server. */
  readonly folder?: string;
  /** The data that is copied. */
  readonly furnished?: string;
}

// Set-up and tear-down share a process and no module registry, so they meet here.
const store = globalThis as { khabarTestKept?: Kept };

/** Remembers something for the tear-down. */
export function keep(kept: Kept): void {
  store.khabarTestKept = { ...store.khabarTestKept, ...kept };
}

/** Stops the server and removes all data. */
export async function clearAway(): Promise<void> {
  const { server, folder, furnished } = store.khabarTestKept ?? {};
  await server?.stop();
  for (const made of [folder, furnished]) if (made !== undefined) await removeFolder(made);
}
