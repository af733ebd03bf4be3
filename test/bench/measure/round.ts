/** One round of a server under load. Processor times are milliseconds a request, null where they cannot be read. */
export interface Round {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly kilobytes: number;
  readonly serverMs: number | null;
  readonly databaseMs: number | null;
}

/** Processor time of a request in server and database together. */
export function costOf({ serverMs, databaseMs }: Round): number | null {
  return serverMs === null || databaseMs === null ? null : serverMs + databaseMs;
}

/** The middle of several rounds, figure by figure. */
export function medianRound(rounds: readonly Round[]): Round {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  return {
    requestsPerSecond: of((round) => round.requestsPerSecond),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    kilobytes: of((round) => round.kilobytes),
    serverMs: medianOfKnown(rounds.map((round) => round.serverMs)),
    databaseMs: medianOfKnown(rounds.map((round) => round.databaseMs)),
  };
}

/** The middle one of several numbers, or the middle between two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The same of those that are known, if any is. */
export function medianOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}
