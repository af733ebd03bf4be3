import pg from "pg";
import { say, sayAside } from "../../../src/cli/say.js";
import { timeBetween, timesOf } from "../measure/processor-time.js";
import type { BenchOptions } from "../options.js";
import { decimals, reached } from "../report/figures.js";
import { markdownTable } from "../report/markdown-table.js";
import { startWriteLimit } from "../servers/start-write-limit.js";
import { startKhabar } from "../servers/start-khabar.js";
import { type EditTarget, khabarTarget, limitTarget } from "./edit-targets.js";
import { addEditedArticle } from "./edited-article.js";

const WARM_UP = 500;
const EDITS = 200;

/** How many times as much of its processor an edit may cost the server. */
const MOST = 3;

/** What an edit cost each server in its rounds, in milliseconds of its processor. */
export interface EditsReport {
  readonly khabar: readonly number[];
  readonly limit: readonly number[];
}

/** Lets Khabar and LIMIT edit an article of 1,000 words and 60 mentions each, in turn, and prints what an edit costs. */
export async function runEdits(
  databaseUrl: string,
  { rounds, profile }: BenchOptions,
  signal: AbortSignal,
): Promise<EditsReport> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const servers = [
    await startKhabar(databaseUrl, profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`]),
    await startWriteLimit("edit", databaseUrl),
  ] as const;
  try {
    const [khabar, limit] = servers;
    const targets = [
      khabarTarget(khabar.pid, `${khabar.origin}/graphql`, await addEditedArticle(pool)),
      limitTarget(limit.pid, limit.origin, await addEditedArticle(pool)),
    ] as const;
    for (const target of targets) await edits(target, WARM_UP, signal);
    const report: { khabar: number[]; limit: number[] } = { khabar: [], limit: [] };
    for (let round = 0; round < rounds; round++) {
      sayAside(`edits, round ${round + 1} …`);
      report.khabar.push(await edits(targets[0], EDITS, signal));
      report.limit.push(await edits(targets[1], EDITS, signal));
    }
    say(`\n${editsTable(report)}`);
    return report;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await pool.end();
  }
}

/** What each of so many edits cost the server. */
async function edits(target: EditTarget, count: number, signal: AbortSignal): Promise<number> {
  const before = timesOf([target.pid]);
  for (let number = 0; number < count; number++) {
    signal.throwIfAborted();
    await target.edit();
  }
  return (timeBetween(before, timesOf([target.pid])) ?? Number.NaN) / count;
}

function editsTable({ khabar, limit }: EditsReport): string {
  const [own, best] = [median(khabar), median(limit)];
  return markdownTable(
    ["an edit of 1,000 words, 60 mentions", "CPU ms: Khabar", "LIMIT", "ratio", `at most ${MOST}`],
    [["median of rounds", decimals(own, 2), decimals(best, 2), decimals(own / best, 2), reached(own / best <= MOST)]],
  );
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;
}
