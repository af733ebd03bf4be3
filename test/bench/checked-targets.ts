import { say } from "../../src/cli/say.js";
import { checkAnswers } from "./check-answers.js";
import type { Target } from "./measure/driver.js";
import type { MeasuredArchive } from "./servers/measured-archive.js";
import type { Workload } from "./workloads/workload.js";

/** Both servers with all they can be asked for, once it is sure that they give the same answers. */
export async function checkedTargets(
  { pool, khabar, limit }: MeasuredArchive,
  workload: Workload,
): Promise<{ readonly khabar: Target; readonly limit: Target }> {
  const cases = await workload.cases(pool);
  const checked = await checkAnswers(khabar, limit, workload, cases);
  say(`${workload.name}: the same answers to ${checked} of ${cases.length} requests`);
  const shared = { pool, workload, cases };
  return { khabar: { ...shared, server: khabar }, limit: { ...shared, server: limit } };
}
