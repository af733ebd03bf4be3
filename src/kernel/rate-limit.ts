import type { Database } from "./database.js";
import { RateLimitError, Refusal } from "./user-error.js";

/** How often something may be done: so many times at once, and as many again in a minute. */
export interface Limit {
  /** What is limited and for whom: `addComment account 12`. */
  readonly bucket: string;
  readonly most: number;
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
  const { take, values } = turnAmong(limits, 1);
  const taken = await db.rows(take, values);
  if (taken.length < limits.length) await refuseTurn(db, limits);
  await sweepLimits(db);
}

/** Counting as part of a statement, which must do nothing where it takes fewer turns than there are limits. */
export interface Turn {
  /** Answers a row for each turn that is taken. */
  readonly take: string;
  readonly values: unknown[];
}

/** Counts an act within a statement of which parameters from a first one on are its own. */
export function turnAmong(limits: readonly Limit[], first: number): Turn {
  return { take: TAKE(asked(first)), values: valuesOf(limits) };
}

/** Refuses an act that took fewer turns than there are limits. */
export async function refuseTurn(db: Database, limits: readonly Limit[]): Promise<never> {
  const [used] = await db.rows<{ wait: number | null }>(WAIT, valuesOf(limits));
  throw new Refusal([new RateLimitError(Math.max(1, used?.wait ?? 1))]);
}

/** Now and then throws away buckets that are full again. */
export async function sweepLimits(db: Database): Promise<void> {
  if (Math.random() < SWEEP) await db.rows(FORGET);
}

/** Whoever needs several buckets takes them in one order, so that nobody waits for one another. */
function valuesOf(limits: readonly Limit[]): unknown[] {
  const inOrder = limits.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1));
  return [inOrder.map(({ bucket }) => bucket), inOrder.map(({ most }) => 60 / most)];
}

const asked = (first: number) =>
  `unnest($${first}::text[], $${first + 1}::double precision[]) with ordinality asked(bucket, pace, turn)`;

const TAKE = (wanted: string) => `
  insert into rate_limit as l (bucket, full_at)
  select bucket, statement_timestamp() + make_interval(secs => pace)
  from ${wanted}
  order by turn
  on conflict (bucket) do update
    set full_at = greatest(l.full_at - statement_timestamp(), interval '0') + excluded.full_at
    where l.full_at + (excluded.full_at - statement_timestamp()) <= statement_timestamp() + interval '1 minute'
  returning 1 as taken`;

const WAIT = `
  select ceil(extract(epoch from
    max(l.full_at + make_interval(secs => pace)) - statement_timestamp() - interval '1 minute'))::integer as wait
  from ${asked(1)}
  join rate_limit l using (bucket)`;

const FORGET = `
  delete from rate_limit
  where bucket in (
    select bucket from rate_limit where full_at < clock_timestamp() order by bucket limit 1000 for update skip locked)`;
