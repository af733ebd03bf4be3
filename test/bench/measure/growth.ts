import type { Driver, Manner, Target } from "./driver.js";
import { costOf, median, medianOfKnown, medianRound, type Round } from "./round.js";

/** What the same request costs Khabar in a small archive and in a large one. */
export interface GrowthResult extends Manner {
  readonly workload: string;
  readonly small: Round;
  readonly large: Round;
  /** How many times the time and the processor time it takes in the large one; the middle of all rounds. */
  readonly time: number;
  readonly cost: number | null;
  /** All of them, the small archive's first. */
  readonly rounds: readonly (readonly [Round, Round])[];
}

/** Drives Khabar on a small archive and on a large one in turn. */
export async function growth(driver: Driver, small: Target, large: Target, manner: Manner): Promise<GrowthResult> {
  const rounds = await driver.inTurn(small, large, manner);
  return {
    ...manner,
    workload: small.workload.name,
    small: medianRound(rounds.map(([one]) => one)),
    large: medianRound(rounds.map(([, other]) => other)),
    time: median(rounds.map(([one, other]) => one.requestsPerSecond / other.requestsPerSecond)),
    cost: medianOfKnown(rounds.map(([one, other]) => costRatio(one, other))),
    rounds,
  };
}

function costRatio(small: Round, large: Round): number | null {
  const [less, more] = [costOf(small), costOf(large)];
  return less === null || more === null ? null : more / less;
}
