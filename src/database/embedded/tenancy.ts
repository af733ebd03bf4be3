import { setTimeout as pause } from "node:timers/promises";
import { embeddedPostgresError } from "./embedded-postgres-error.js";
import type { Lease } from "./lease.js";
import { shutDown } from "./postmaster.js";
import { reachServer, type Premises } from "./reach-server.js";

/** Between attempts to bring a server back, in milliseconds; one that held this long was well again. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
const WELL_AGAIN = 10_000;

/** A process's use of the archive's server, from its first claim until it leaves; a server that dies is brought back. */
export class Tenancy {
  readonly #leaving = new AbortController();
  #lease: Lease | undefined;
  #renewal: Promise<void> | undefined;
  #wait = 0;

  constructor(
    private readonly premises: Premises,
    private readonly log: (line: string) => void,
  ) {}

  /** Claims the server for the first time; throws where there can be none. */
  async begin(): Promise<void> {
    this.#hold(await reachServer(this.premises, this.#leaving.signal));
  }

  /** Leaves the server to the others, or stops it if there are none. */
  async end(): Promise<void> {
    this.#leaving.abort();
    await this.#renewal;
    await this.#lease?.giveUp(() => shutDown(this.premises.place));
  }

  #hold(lease: Lease): void {
    const since = Date.now();
    this.#lease = lease;
    void lease.lost.then(() => {
      this.#lease = undefined;
      if (Date.now() - since > WELL_AGAIN) this.#wait = 0;
      if (!this.#leaving.signal.aborted) this.#renewal = this.#renew();
    });
  }

  async #renew(): Promise<void> {
    this.log(`PostgreSQL in ${this.premises.place.home} went away and is started again`);
    while (!this.#leaving.signal.aborted) {
      await this.#pause();
      try {
        this.#hold(await reachServer(this.premises, this.#leaving.signal));
        return this.log(`PostgreSQL in ${this.premises.place.home} is back`);
      } catch (fault) {
        if (!this.#leaving.signal.aborted) this.log(embeddedPostgresError(this.premises.place.home, fault).message);
      }
    }
  }

  /** Longer each time, and never what keeps a process alive that has nothing else to do. */
  async #pause(): Promise<void> {
    const options = { ref: false, signal: this.#leaving.signal };
    await pause(this.#wait, undefined, options).catch(() => undefined);
    this.#wait = Math.min(Math.max(this.#wait * 2, FIRST_WAIT), LONGEST_WAIT);
  }
}
