import type { Driver, Manner, Target } from "./driver.js";
import { median, medianRound, type Round } from "./round.js";

/** How Khabar and LIMIT did at the same. */
export interface ContestResult extends Manner {
  readonly workload: string;
  readonly aim: number | null;
  readonly khabar: Round;
  readonly limit: Round;
  /** Khabar's requests a second as a share of LIMIT's, each round compared with its neighbour; the middle one. */
  readonly ratio: number;
  /** All of them, Khabar's first. */
  readonly rounds: readonly (readonly [Round, Round])[];
}

/** Drives Khabar and LIMIT in turn. */
export async function contest(driver: Driver, khabar: Target, limit: Target, manner: Manner): Promise<ContestResult> {
  const rounds = await driver.inTurn(khabar, limit, manner);
  return {
    ...manner,
    workload: khabar.workload.name,
    aim: khabar.workload.aim,
    khabar: medianRound(rounds.map(([one]) => one)),
    limit: medianRound(rounds.map(([, other]) => other)),
    ratio: median(rounds.map(([one, other]) => one.requestsPerSecond / other.requestsPerSecond)),
    rounds,
  };
}
