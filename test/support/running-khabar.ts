import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const READY_WITHIN_MS = 60_000;

/** How a process of Khabar ended. */
export interface Exit {
  readonly code: number | null;
  readonly output: string;
}

/** Khabar as a person starts it: a process of its own, with settings in its environment. */
export class RunningKhabar {
  private readonly child: ChildProcess;
  private output = "";

  constructor(
    readonly origin: string,
    settings: Readonly<Record<string, string>>,
    command: readonly string[] = ["serve", "--seed"],
    nodeArguments: readonly string[] = [],
  ) {
    this.child = spawn(process.execPath, [...nodeArguments, "dist/src/main.js", ...command], {
      env: { ...process.env, NODE_OPTIONS: "", ...settings },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on("data", (text) => (this.output += text));
  }

  /** The id of its process. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until it serves. */
  async ready(): Promise<this> {
    await this.answers("/readyz", 200);
    return this;
  }

  /** Waits until a path is answered with this status. */
  async answers(path: string, status: number): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline && this.child.exitCode === null) {
      const answer = await fetch(`${this.origin}${path}`).catch(() => null);
      if (answer?.status === status) return;
      await wait(50);
    }
    throw new Error(`${path} was never answered with ${status}:\n${this.output}`);
  }

  /** Sends a signal. */
  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits for the process to end by itself. */
  async exit(): Promise<Exit> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, "close");
    return { code: this.child.exitCode, output: this.output };
  }

  /** Asks it to end, and waits. */
  async stop(): Promise<Exit> {
    this.kill("SIGTERM");
    return this.exit();
  }
}

/** A process with a free port and, unless the settings say otherwise, this folder for its data. */
export async function startKhabar(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningKhabar> {
  const port = String(await freePort());
  return new RunningKhabar(`http://127.0.0.1:${port}`, { PORT: port, DATA_FOLDER: dataFolder, ...settings });
}

/** An empty folder for data; remove it with `removeFolder`. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khabar-test-"));
  await chmod(folder, 0o755); // PostgreSQL never runs as root: its own user must reach its data.
  return folder;
}

/** Such a folder in which an archive was begun before: migrated, seeded, and without a local editor. */
export async function makeFurnishedFolder(): Promise<string> {
  const folder = await makeFolder();
  // Its owner, the server's own user, is copied too.
  await promisify(execFile)("cp", ["-a", `${process.env["KHABAR_TEST_FURNISHED"]}/.`, folder]);
  return folder;
}

/** Removes a folder of data. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // It listens on TCP, so it has a port.
  server.close();
  await once(server, "close");
  return port;
}
