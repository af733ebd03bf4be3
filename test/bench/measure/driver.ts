import type { Pool } from "pg";
import { draws, type Spread } from "../load/draws.js";
import type { LoadGenerator } from "../load/load-generator.js";
import type { MeasuredServer } from "../servers/measured-server.js";
import type { Case, Workload } from "../workloads/workload.js";
import { measureLoad } from "./measure-load.js";
import type { Round } from "./round.js";

/** How often and for how many seconds is measured. */
export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
}

/** A server, its database, and what it is asked. */
export interface Target {
  readonly server: MeasuredServer;
  readonly pool: Pool;
  readonly workload: Workload;
  readonly cases: readonly Case[];
}

/** In which way it is asked. */
export interface Manner {
  readonly spread: Spread;
  readonly connections: number;
}

/** More than most rounds send, so that few requests are repeated. */
const DRAWN = 4096;

const WARM_UP: Manner = { spread: "zipf", connections: 16 };

/** Drives servers, round by round. */
export class Driver {
  constructor(
    private readonly generator: LoadGenerator,
    private readonly pace: Pace,
    private readonly signal: AbortSignal,
  ) {}

  /** Lets a server and its connections get into their stride. */
  async warmUp(target: Target): Promise<void> {
    await this.round(target, WARM_UP, "warm-up", this.pace.seconds * 2);
  }

  /**
   * Drives two targets in turn, as many rounds as there are to be. In each round both get the same draws; who begins
   * changes, so that a machine that drifts favours neither.
   */
  async inTurn(first: Target, second: Target, manner: Manner): Promise<[Round, Round][]> {
    const pairs: [Round, Round][] = [];
    for (let number = 0; number < this.pace.rounds; number++) {
      const drive = (target: Target) => this.round(target, manner, `round ${number}`, this.pace.seconds);
      if (number % 2 === 0) pairs.push([await drive(first), await drive(second)]);
      else pairs.push([await drive(second), await drive(first)].toReversed() as [Round, Round]);
    }
    return pairs;
  }

  private round(target: Target, { spread, connections }: Manner, name: string, seconds: number): Promise<Round> {
    this.signal.throwIfAborted();
    const { server, pool, workload, cases } = target;
    const bodies = draws(cases, spread, name, DRAWN).map((one) => server.bodyOf(workload, one));
    return measureLoad(this.generator, pool, server, { url: server.urlOf(workload), bodies, connections, seconds });
  }
}
