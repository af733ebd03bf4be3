import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { ArchiveOrder } from "../../../src/interchange/generate/generate-archive.js";
import { BenchError } from "../bench-error.js";

const KHABAR = "dist/src/main.js";

/** Generates an archive and imports it, as a person would: `khabar generate … | khabar import -`; `told` is where progress goes. */
export async function generateInto(
  databaseUrl: string,
  order: ArchiveOrder,
  told: "inherit" | "ignore" = "inherit",
): Promise<void> {
  const generator = spawn(process.execPath, generate(order), { stdio: ["ignore", "pipe", "inherit"] });
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const importer = spawn(process.execPath, [KHABAR, "import", "-"], { env, stdio: ["pipe", told, told] });
  const ends = [ended(generator, "generate"), ended(importer, "import")];
  // Where the importer refuses, that it reads no more is the lesser news.
  const flow = pipeline(generator.stdout, importer.stdin).catch(() => undefined);
  await Promise.all([...ends, flow]);
}

/** The same archive as text. */
export async function generatedText(order: ArchiveOrder): Promise<string> {
  const generator = spawn(process.execPath, generate(order), { stdio: ["ignore", "pipe", "inherit"] });
  const [lines] = await Promise.all([text(generator.stdout), ended(generator, "generate")]);
  return lines;
}

function generate({ articles, seed, comments }: ArchiveOrder): string[] {
  return [KHABAR, "generate", "--articles", `${articles}`, "--seed", `${seed}`, "--comments", `${comments}`];
}

async function ended(child: ChildProcess, command: string): Promise<void> {
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new BenchError(`khabar ${command} ended with ${code ?? "a signal"}`);
}
