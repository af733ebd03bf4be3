import type { GrowthResult } from "../measure/growth.js";
import { costOf, type Round } from "../measure/round.js";
import { decimals, reached } from "./figures.js";
import { markdownTable } from "./markdown-table.js";

/** How many times as dear a request may be in the large archive. */
const MOST = 1.3;

/** What a request costs in a small archive and in a large one, one line for each page and spread. */
export function growthTable(results: readonly GrowthResult[], small: number, large: number): string {
  const archives = [small, large].map((articles) => articles.toLocaleString("en-US")).join(" / ");
  const heading = [`${archives} articles`, "ms a request", "ratio", "CPU ms a request", "ratio", `at most ${MOST}`];
  return markdownTable(heading, results.map(growthRow));
}

function growthRow({ workload, spread, small, large, time, cost }: GrowthResult): string[] {
  const both = (figure: (round: Round) => number | null) =>
    `${decimals(figure(small), 2)} / ${decimals(figure(large), 2)}`;
  return [
    `${workload}, ${spread}`,
    both(({ requestsPerSecond }) => 1000 / requestsPerSecond),
    decimals(time, 2),
    both(costOf),
    decimals(cost, 2),
    reached(Math.max(time, cost ?? 0) <= MOST),
  ];
}
