import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const READY_WITHIN_MS = 60_000;

/** A Khabar that serves the seed archive for as long as a test needs it. */
export interface RunningKhabar {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts Khabar as a newcomer would, on a free port with an empty data folder; KHABAR_ORIGIN names one that runs already. */
export async function startKhabar(): Promise<RunningKhabar> {
  const origin = process.env["KHABAR_ORIGIN"];
  if (origin) return { origin, stop: async () => undefined };
  return startOnFreePort(await freePort(), await mkdtemp(join(tmpdir(), "khabar-browser-")));
}

async function startOnFreePort(port: number, dataFolder: string): Promise<RunningKhabar> {
  const settings = { ...process.env, HOST: "127.0.0.1", PORT: String(port), KHABAR_DATA: dataFolder };
  const child = spawn(process.execPath, ["dist/src/main.js", "serve", "--seed"], {
    env: settings,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    await stopped(child);
    await rm(dataFolder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, child).catch(async (reason: unknown) => {
    await stop();
    throw reason;
  });
  return { origin, stop };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Khabar exited with code ${child.exitCode} before it was ready`);
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`Khabar was not ready within ${READY_WITHIN_MS} ms`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens on a port has an address with a port; only one on a path has a string.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
