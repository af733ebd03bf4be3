import { setImmediate as breathe, setTimeout as wait } from "node:timers/promises";
import pg, { type Pool } from "pg";

/** How PostgreSQL takes a question that costs nothing. */
export type Reply = "answers" | "refuses" | "is silent";

/** A server that says nothing for so long is not there, in milliseconds. */
const PATIENCE = 2_000;

/** After so long a question is put anew, should the way to the server be what is broken. */
const QUESTION_TIMEOUT = 5_000;

const CANCEL = `
  select pg_cancel_backend(pid)
  from pg_stat_activity
  where pid = $1 and usename = current_user and application_name = current_setting('application_name')`;

/** A connection beside those of requests: it tells whether PostgreSQL answers, however busy they are, and breaks off what they do. */
export class SideLine {
  private readonly pool: Pool;
  private asked: Promise<Reply> | null = null;

  constructor(requests: Pool) {
    // The pool keeps the password where no copy takes it along.
    const { password } = requests.options;
    const own = {
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: QUESTION_TIMEOUT,
      query_timeout: QUESTION_TIMEOUT,
    };
    this.pool = new pg.Pool({ ...requests.options, ...(password !== undefined && { password }), ...own });
    this.pool.on("error", () => undefined); // It connects again when it is next used.
  }

  /** Whether PostgreSQL answers; known after two seconds at most. */
  ask(): Promise<Reply> {
    this.asked ??= this.reply().finally(() => (this.asked = null));
    return Promise.race([this.asked, silence()]);
  }

  /** Breaks off what PostgreSQL does for the connection of this process number. */
  async breakOff(processId: number): Promise<void> {
    // A statement that cannot be broken off ends by its own timeout.
    await this.pool.query(CANCEL, [processId]).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private reply(): Promise<Reply> {
    return this.pool.query("select 1").then(
      () => "answers",
      (fault: Error) => (/timed? ?out/i.test(fault.message) ? "is silent" : "refuses"),
    );
  }
}

async function silence(): Promise<Reply> {
  await wait(PATIENCE, undefined, { ref: false });
  // This process itself may have been held up: what came meanwhile is heard first.
  await breathe();
  return "is silent";
}
