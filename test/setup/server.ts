import type { EmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { removeFolder } from "../support/running-khabar.js";

// Set-up and tear-down share a process and no module registry, so they meet here.
const store = globalThis as { khabarTestServer?: { server: EmbeddedPostgres; folder: string } };

/** Remembers the server for the tear-down. */
export function keepServer(server: EmbeddedPostgres, folder: string): void {
  store.khabarTestServer = { server, folder };
}

/** Stops the server and removes its data. */
export async function stopServer(): Promise<void> {
  if (!store.khabarTestServer) return;
  await store.khabarTestServer.server.stop();
  await removeFolder(store.khabarTestServer.folder);
}
