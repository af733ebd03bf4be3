import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { mayServe } from "../../src/database/embedded/processes.js";

type Told = { readonly url: string } | { readonly line: string } | { readonly refusal: string };

/** A Khabar process of a test, with its claim on the embedded PostgreSQL. */
export interface Tenant {
  readonly url: string;
  /** What the process has logged so far. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const checkouts: { made: string; folder: string }[] = [];
const children: ChildProcess[] = [];

/** The `.khabar` of a new checkout that the unprivileged user of the server can reach. */
export async function checkout(under = ""): Promise<string> {
  const made = await realpath(await mkdtemp(join(tmpdir(), "embedded-")));
  const folder = join(made, under, ".khabar");
  checkouts.push({ made, folder });
  await chmod(made, 0o755);
  return folder;
}

/** Starts a Khabar process on a folder; what it throws is the reason it gave. */
export async function startTenant(folder: string, uid?: number): Promise<Tenant> {
  const program = fileURLToPath(new URL("./embedded-process.js", import.meta.url));
  const child = fork(program, [folder, String(uid ?? "")], { execArgv: [] });
  children.push(child);
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`ended with ${code}`)));
    child.on("message", (told: Told) => {
      if ("url" in told) resolve(told.url);
      if ("line" in told) lines.push(told.line);
      if ("refusal" in told) reject(new Error(told.refusal));
    });
  });
  return { url, lines, stop: () => leave(child), kill: () => kill(child) };
}

async function leave(child: ChildProcess): Promise<void> {
  child.send("stop");
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`stopped with ${code}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** The rows of one statement on a connection of its own. */
export async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query(sql).finally(() => void client.end());
  return rows;
}

/** Waits until a process has noticed that its server went away, and has it back. */
export async function untilBack({ lines }: Tenant): Promise<void> {
  while (!lines.at(-1)?.endsWith(" is back")) await pause(20);
}

/** The process number of the server of a folder, if one runs. */
export async function serverOf(folder: string): Promise<number | undefined> {
  const data = join(await realpath(join(folder, "postgres")), "data");
  const pid = parseInt(await readFile(join(data, "postmaster.pid"), "utf8").catch(() => ""), 10);
  return (await mayServe(pid, data)) ? pid : undefined;
}

/** Ends what a test has left running, and removes its checkouts. */
export async function clearAway(): Promise<void> {
  for (const child of children.splice(0)) await kill(child);
  for (const { made, folder } of checkouts.splice(0)) {
    const server = await serverOf(folder).catch(() => undefined);
    if (server) process.kill(server, "SIGKILL");
    await rm(made, { recursive: true, force: true, maxRetries: 5 });
  }
}
