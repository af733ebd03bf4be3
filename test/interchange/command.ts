import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a command ended, and what it said. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of Khabar as a person does, on this database. */
export async function khabar(
  command: readonly string[],
  databaseUrl: string,
  { input = "", nodeOptions = "" }: { input?: string; nodeOptions?: string } = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, ["dist/src/main.js", ...command], {
    env: { ...process.env, NODE_OPTIONS: nodeOptions, DATABASE_URL: databaseUrl },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (said.stdout += text));
  child.stderr.on("data", (text) => (said.stderr += text));
  // A command that refuses its arguments does not read.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}
