import type { Database } from "./database.js";
import { RateLimitError, Refusal } from "./user-error.js";

/** How often something may be done: so many times at once, and as many again in so many seconds. */
export interface Limit {
  /** What is limited and for whom: `addComment account 12`. */
  readonly bucket: string;
  readonly most: number;
  readonly seconds: number;
}

/** How seldom buckets that are full again are thrown away. */
const SWEEP = 0.01;

/**
 * Counts an act against its limits, which all processes share; refuses it with the seconds to wait where one is used up. What
 * is refused does not count. Run it within the transaction of the act.
 *
 * A bucket fills again at an even pace (the generic cell rate algorithm), so that there is no moment at which twice as much
 * may be done.
 */
export async function takeTurn(db: Database, limits: readonly Limit[]): Promise<void> {
  // Whoever needs several buckets takes them in one order, so that nobody waits for one another.
  for (const limit of limits.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1))) await takeOne(db, limit);
  if (Math.random() < SWEEP) await db.rows(FORGET);
}

async function takeOne(db: Database, { bucket, most, seconds }: Limit): Promise<void> {
  const values = [bucket, seconds / most, seconds];
  const [taken] = await db.rows(TAKE, values);
  if (taken) return;
  const [used] = await db.rows<{ wait: number }>(WAIT, values);
  throw new Refusal([new RateLimitError(Math.max(1, used?.wait ?? 1))]);
}

const TAKE = `
  insert into rate_limit as l (bucket, full_at)
  values ($1, clock_timestamp() + make_interval(secs => $2))
  on conflict (bucket) do update
    set full_at = greatest(l.full_at, clock_timestamp()) + make_interval(secs => $2)
    where l.full_at + make_interval(secs => $2) <= clock_timestamp() + make_interval(secs => $3)
  returning 1 as taken`;

const WAIT = `
  select ceil(extract(epoch from
    full_at + make_interval(secs => $2) - clock_timestamp() - make_interval(secs => $3)))::integer as wait
  from rate_limit
  where bucket = $1`;

const FORGET = `
  delete from rate_limit
  where bucket in (
    select bucket from rate_limit where full_at < clock_timestamp() order by bucket limit 1000 for update skip locked)`;
