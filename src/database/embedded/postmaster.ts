import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Programs } from "./binaries.js";
import { ENVIRONMENT, makeCluster, type Settings } from "./cluster.js";
import { EmbeddedPostgresError } from "./embedded-postgres-error.js";
import type { Place } from "./place.js";
import { mayServe } from "./processes.js";
import { lastWords, openLog } from "./server-log.js";
import { removeMisleadingLocks, servingProcess } from "./server-locks.js";
import { makeSocketFolder, PORT } from "./socket-folder.js";

/** How long a server may take to write down what it holds and go, in milliseconds. */
const STOP_TIMEOUT = 60_000;

/** A server that was told to start and has not been spoken to yet. */
export interface StartingServer {
  /** Whether it still tries; throws if it ended for a reason that trying again does not mend. */
  isTrying(): Promise<boolean>;
}

/** Starts the server of an archive, making the archive first if there is none. */
export async function launch(place: Place, programs: Programs, settings: Settings): Promise<StartingServer> {
  await makeCluster(place, programs, settings);
  await makeSocketFolder(place.sockets, place.account);
  await removeMisleadingLocks(place);
  const log = await openLog(place);
  try {
    const since = (await log.stat()).size;
    const child = spawnServer(place, programs, settings, log.fd);
    await once(child, "spawn");
    child.unref();
    return { isTrying: () => isTrying(child, place, since) };
  } finally {
    await log.close();
  }
}

/** Detached, so that a Ctrl-C meant for Khabar leaves it standing until the last request is answered. */
function spawnServer(place: Place, { postgres }: Programs, settings: Settings, log: number): ChildProcess {
  const own = {
    listen_addresses: "",
    port: String(PORT),
    unix_socket_directories: `"${place.sockets.replaceAll('"', '""')}"`,
    // Its log would quote rows, and with them what people wrote.
    log_error_verbosity: "terse",
  };
  const options = Object.entries({ ...settings, ...own }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(postgres, ["-D", place.data, ...options], {
    ...place.account,
    cwd: "/",
    env: ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
  });
}

async function isTrying(child: ChildProcess, place: Place, since: number): Promise<boolean> {
  if (child.exitCode === null && child.signalCode === null) return true;
  const reason = await lastWords(place, since, child.pid);
  // Another process was quicker, or parts of a killed server still stand: both pass.
  if (child.signalCode || /lock file|shared memory block/.test(reason)) return false;
  throw new EmbeddedPostgresError(`PostgreSQL does not start: ${reason} (more in ${place.log})`);
}

/** Stops the server of an archive and waits until it is gone; for the last one who leaves. */
export async function shutDown(place: Place): Promise<void> {
  const pid = await servingProcess(place);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + STOP_TIMEOUT;
  while (Date.now() < deadline && (await mayServe(pid, place.data))) await pause(10);
}
