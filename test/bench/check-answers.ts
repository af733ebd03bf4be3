import { BenchError } from "./bench-error.js";
import { differences } from "./differences.js";
import { draws } from "./load/draws.js";
import type { MeasuredServer } from "./servers/measured-server.js";
import type { Case, Workload } from "./workloads/workload.js";

const MOST_POPULAR = 20;
const OTHERS = 60;
const MOST_SHOWN = 5;

/** Asks both servers the same many times; answers how many requests, or fails with where the answers differ. */
export async function checkAnswers(
  khabar: MeasuredServer,
  limit: MeasuredServer,
  workload: Workload,
  cases: readonly Case[],
): Promise<number> {
  const chosen = choose(workload, cases);
  for (const one of chosen) {
    const [left, right] = [await answerOf(khabar, workload, one), await answerOf(limit, workload, one)];
    const found = differences(left, right);
    if (found.length > 0) throw new BenchError(report(workload, one, found));
  }
  return chosen.size;
}

function choose({ name }: Workload, cases: readonly Case[]): Set<Case> {
  if (cases.length === 0) throw new BenchError(`${name}: the archive has nothing to ask for`);
  return new Set([...cases.slice(0, MOST_POPULAR), ...draws(cases, "uniform", "check", OTHERS)]);
}

async function answerOf(server: MeasuredServer, workload: Workload, one: Case): Promise<unknown> {
  const response = await fetch(server.urlOf(workload), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: server.bodyOf(workload, one),
  });
  const text = await response.text();
  if (response.status !== 200)
    throw new BenchError(`${server.name} answered ${response.status}: ${text.slice(0, 500)}`);
  const answer = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
  if (answer.errors !== undefined) throw new BenchError(`${server.name} answered with errors: ${text.slice(0, 500)}`);
  return answer.data;
}

function report({ name }: Workload, { variables }: Case, found: readonly string[]): string {
  const more = found.length > MOST_SHOWN ? [`… and ${found.length - MOST_SHOWN} more`] : [];
  const heading = `${name}: answers to ${JSON.stringify(variables)} differ (Khabar | LIMIT)`;
  return [heading, ...found.slice(0, MOST_SHOWN), ...more].join("\n  ");
}
