import { setTimeout as pause } from "node:timers/promises";
import type { Programs } from "./binaries.js";
import type { Settings } from "./cluster.js";
import { EmbeddedPostgresError } from "./embedded-postgres-error.js";
import { takeLease, type Lease } from "./lease.js";
import type { Place } from "./place.js";
import { launch, type StartingServer } from "./postmaster.js";
import { servingProcess } from "./server-locks.js";
import { makeSocketFolder } from "./socket-folder.js";

/** How long a server may take to recover from a crash, or to stop before it is started anew, in milliseconds. */
const PATIENCE = 30_000;
const SHORTEST_PAUSE = 20;
const LONGEST_PAUSE = 500;

/** An archive's server and how to run it. */
export interface Premises {
  readonly place: Place;
  readonly programs: Programs;
  readonly settings: Settings;
}

/** Claims the archive's server: the one that runs, whoever started it, or else one started now. */
export async function reachServer({ place, programs, settings }: Premises, leaving: AbortSignal): Promise<Lease> {
  await makeSocketFolder(place.sockets, place.account);
  const deadline = Date.now() + PATIENCE;
  let starting: StartingServer | undefined;
  for (let wait = SHORTEST_PAUSE; Date.now() < deadline; wait = Math.min(wait * 1.5, LONGEST_PAUSE)) {
    const lease = await claimServing(place);
    if (lease) return lease;
    // A server told to start is waited for even then: it must not be left behind without anyone to stop it.
    const trying = await starting?.isTrying();
    if (leaving.aborted && !trying)
      throw new EmbeddedPostgresError(`nobody needs the server in ${place.home} any more`);
    if (!trying && (await servingProcess(place)) === undefined) starting = await launch(place, programs, settings);
    await pause(wait);
  }
  const silent = await servingProcess(place);
  const trouble = silent === undefined ? "cannot be started" : `(process ${silent}) does not answer`;
  throw new EmbeddedPostgresError(`PostgreSQL in ${place.home} ${trouble}; see ${place.log}`);
}

/** Only asks where the data says that its server runs: a socket may outlive data that was removed. */
async function claimServing(place: Place): Promise<Lease | undefined> {
  return (await servingProcess(place)) === undefined ? undefined : takeLease(place.sockets);
}
