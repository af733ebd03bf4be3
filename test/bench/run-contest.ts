import { checkedTargets } from "./checked-targets.js";
import { say, sayAside } from "../../src/cli/say.js";
import { LoadGenerator } from "./load/load-generator.js";
import { contest, type ContestResult } from "./measure/contest.js";
import { Driver, type Manner } from "./measure/driver.js";
import { peakMemory } from "./measure/processor-time.js";
import type { BenchOptions } from "./options.js";
import { contestTable, memoryLine } from "./report/contest-report.js";
import { type MeasuredArchive, openMeasuredArchive } from "./servers/measured-archive.js";

/** What was measured, for a file. */
export interface ContestReport {
  readonly results: readonly ContestResult[];
  readonly megabytes: number | null;
}

/** Drives Khabar and LIMIT on one archive, page by page, and prints the table. */
export async function runContest(
  databaseUrl: string,
  options: BenchOptions,
  signal: AbortSignal,
): Promise<ContestReport> {
  const archive = await openMeasuredArchive(databaseUrl, profiling(options));
  const generator = new LoadGenerator();
  try {
    const results = await everyPage(archive, new Driver(generator, options, signal), options);
    const megabytes = peakMemory(archive.khabar.pid);
    if (!options.check) say(`\n${contestTable(results)}\n\n${memoryLine(megabytes)}`);
    return { results, megabytes };
  } finally {
    generator.stop();
    await archive.close();
  }
}

function profiling({ profile }: BenchOptions): string[] {
  return profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
}

async function everyPage(archive: MeasuredArchive, driver: Driver, options: BenchOptions): Promise<ContestResult[]> {
  const results: ContestResult[] = [];
  for (const workload of options.workloads) {
    const { khabar, limit } = await checkedTargets(archive, workload);
    if (options.check) continue;
    await driver.warmUp(khabar);
    await driver.warmUp(limit);
    for (const manner of manners(options)) {
      sayAside(`${workload.name}, ${manner.spread}, ${manner.connections} connections …`);
      results.push(await contest(driver, khabar, limit, manner));
    }
  }
  return results;
}

/** Every spread with every number of connections. */
function manners({ spreads, connections }: BenchOptions): Manner[] {
  return spreads.flatMap((spread) => connections.map((count) => ({ spread, connections: count })));
}
