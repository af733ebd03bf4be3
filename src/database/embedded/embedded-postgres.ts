import { resolve } from "node:path";
import { findPrograms } from "./binaries.js";
import type { Settings } from "./cluster.js";
import { EmbeddedPostgresError, embeddedPostgresError } from "./embedded-postgres-error.js";
import { choosePlace, SYSTEM_FOLDER } from "./place.js";
import type { Premises } from "./reach-server.js";
import { socketUrl } from "./socket-folder.js";
import { Tenancy } from "./tenancy.js";

/** Khabar's own PostgreSQL, as long as this process uses it. */
export interface EmbeddedPostgres {
  /** Address of the archive's database; it stays the same when the server dies and is brought back. */
  readonly url: string;
  /** Leaves the server, and stops it if no other process uses it; close what is connected to it before. */
  stop(): Promise<void>;
}

/** Where the archive is kept, and how its server runs if it is this process that starts it. */
export interface EmbeddedPostgresOptions {
  /** The checkout's `.khabar`; made if missing. */
  readonly folder: string;
  readonly settings?: Settings;
  readonly log: (line: string) => void;
}

/** Brings up the PostgreSQL of an archive, or joins the one that runs; fails only with an EmbeddedPostgresError. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  try {
    const premises = await premisesOf(folder, options.settings ?? {});
    const tenancy = new Tenancy(premises, options.log);
    await tenancy.begin();
    return lodging(premises, tenancy);
  } catch (fault) {
    throw embeddedPostgresError(folder, fault);
  }
}

async function premisesOf(folder: string, settings: Settings): Promise<Premises> {
  if (process.platform === "win32")
    throw new EmbeddedPostgresError("Khabar brings no PostgreSQL for Windows: set DATABASE_URL, or run it under WSL");
  const place = await choosePlace(folder);
  const programs = await findPrograms(place.account ? SYSTEM_FOLDER : folder, place.account);
  return { place, programs, settings };
}

function lodging({ place }: Premises, tenancy: Tenancy): EmbeddedPostgres {
  let left: Promise<void> | undefined;
  return { url: socketUrl(place.sockets, "khabar"), stop: () => (left ??= tenancy.end()) };
}
