import { say, sayAside } from "../../src/cli/say.js";
import { checkedTargets } from "./checked-targets.js";
import { LoadGenerator } from "./load/load-generator.js";
import { Driver } from "./measure/driver.js";
import { growth, type GrowthResult } from "./measure/growth.js";
import { peakMemory } from "./measure/processor-time.js";
import type { BenchOptions } from "./options.js";
import { memoryLine } from "./report/contest-report.js";
import { growthTable } from "./report/growth-report.js";
import { type MeasuredArchive, openMeasuredArchive } from "./servers/measured-archive.js";
import { ARTICLE_PAGE } from "./workloads/article-page.js";
import { DEEP_PAGE } from "./workloads/deep-page.js";

/** Enough to keep the server busy, and few enough that none waits long. */
const CONNECTIONS = 16;

/** What was measured, for a file. */
export interface GrowthReport {
  readonly results: readonly GrowthResult[];
  readonly megabytes: number | null;
}

/** Drives Khabar on a small archive and on a large one in turn, and prints what growing costs. */
export async function runGrowth(
  [small, large]: readonly [smallUrl: string, largeUrl: string],
  sizes: readonly [small: number, large: number],
  options: BenchOptions,
  signal: AbortSignal,
): Promise<GrowthReport> {
  const archives = [await openMeasuredArchive(small), await openMeasuredArchive(large)] as const;
  const generator = new LoadGenerator();
  try {
    const results = await everyPage(archives, new Driver(generator, options, signal), options);
    const megabytes = peakMemory(archives[1].khabar.pid);
    if (!options.check) say(`\n${growthTable(results, ...sizes)}\n\n${memoryLine(megabytes)}`);
    return { results, megabytes };
  } finally {
    generator.stop();
    await Promise.all(archives.map((archive) => archive.close()));
  }
}

async function everyPage(
  [smallArchive, largeArchive]: readonly [MeasuredArchive, MeasuredArchive],
  driver: Driver,
  { spreads, check }: BenchOptions,
): Promise<GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const workload of [ARTICLE_PAGE, DEEP_PAGE]) {
    const small = (await checkedTargets(smallArchive, workload)).khabar;
    const large = (await checkedTargets(largeArchive, workload)).khabar;
    if (check) continue;
    await driver.warmUp(small);
    await driver.warmUp(large);
    for (const spread of spreads) {
      sayAside(`${workload.name}, ${spread} …`);
      results.push(await growth(driver, small, large, { spread, connections: CONNECTIONS }));
    }
  }
  return results;
}
