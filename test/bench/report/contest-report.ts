import type { ContestResult } from "../measure/contest.js";
import type { Round } from "../measure/round.js";
import { markdownTable } from "./markdown-table.js";
import { decimals, reached } from "./figures.js";

const HEADING = [
  "Khabar / LIMIT",
  "connections",
  "requests/s",
  "ratio",
  "aim",
  "p50 ms",
  "p99 ms",
  "server CPU ms",
  "database CPU ms",
  "kB",
];

/** How the two servers did, one line for each page, spread and number of connections. */
export function contestTable(results: readonly ContestResult[]): string {
  return markdownTable(HEADING, results.map(contestRow));
}

function contestRow({ workload, spread, connections, khabar, limit, ratio, aim }: ContestResult): string[] {
  const both = (figure: (round: Round) => number | null, digits: number) =>
    `${decimals(figure(khabar), digits)} / ${decimals(figure(limit), digits)}`;
  return [
    `${workload}, ${spread}`,
    String(connections),
    both((round) => round.requestsPerSecond, 0),
    decimals(ratio, 2),
    aim === null ? "" : `${decimals(aim, 2)} ${reached(ratio >= aim)}`,
    both((round) => round.p50, 0),
    both((round) => round.p99, 0),
    both((round) => round.serverMs, 2),
    both((round) => round.databaseMs, 2),
    both((round) => round.kilobytes, 1),
  ];
}

/** What a server may hold in memory, in megabytes. */
const MEMORY_AIM = 250;

/** How much memory Khabar held at most. */
export function memoryLine(megabytes: number | null): string {
  if (megabytes === null) return "Khabar's memory cannot be read on this system.";
  return `Khabar held ${decimals(megabytes, 0)} MB at most; aim: under ${MEMORY_AIM}, ${reached(megabytes < MEMORY_AIM)}.`;
}
