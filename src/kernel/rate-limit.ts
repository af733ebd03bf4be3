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
  const taken = await db.rows(TAKE, valuesOf(limits));
  if (taken.length < limits.length) await refuseTurn(db, limits);
  await sweepLimits(db);
}

/** Refuses an act where one of its limits is used up, with the seconds to wait. Counts nothing. */
export async function requireTurn(db: Database, limits: readonly Limit[]): Promise<void> {
  const wait = await waitFor(db, limits);
  if (wait > 0) throw new Refusal([new RateLimitError(wait)]);
}

async function refuseTurn(db: Database, limits: readonly Limit[]): Promise<never> {
  throw new Refusal([new RateLimitError(Math.max(1, await waitFor(db, limits)))]);
}

async function waitFor(db: Database, limits: readonly Limit[]): Promise<number> {
  const [used] = await db.rows<{ wait: number | null }>(WAIT, valuesOf(limits));
  return used?.wait ?? 0;
}

/** The moment at which a bucket is full again: as long as it is the same, nobody has acted in its name. */
export const fullAt = (bucket: string) => `(select full_at::text from rate_limit where bucket = ${bucket})`;

/** Counting as part of a statement. */
export interface Turn {
  /** Common table expressions, of which `turn` has one row if the act is counted, and none if it is not. */
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Counts an act against a limit of its own and one shared with others: both or neither. It is not counted either where
 * the own bucket is no longer as it was found: somebody else has acted in its name. Goes into a statement of which parameters
 * from a first one on are its own, where `ready` has a row if all else allows the act.
 */
export function turnWithin([own, shared]: readonly [Limit, Limit], found: string | null, first: number): Turn {
  const [name, pace, sharedName, sharedPace, seen] = [0, 1, 2, 3, 4].map((index) => `$${first + index}`);
  return {
    text: `shared_bucket as (
       select l.full_at from ready, rate_limit l where l.bucket = ${sharedName} for update of l
     ), own_turn as (
       insert into rate_limit as l (bucket, full_at)
       select ${name}, ${secondsOn(pace)}
       from ready
       where not exists (
         select from shared_bucket b
         where b.full_at + make_interval(secs => ${sharedPace}) > statement_timestamp() + interval '1 minute')
       on conflict (bucket) do update set full_at = ${NEXT_FULL} where ${HAS_ROOM} and l.full_at = ${seen}::timestamptz
       returning 1
     ), turn as (
       insert into rate_limit as l (bucket, full_at)
       select ${sharedName}, ${secondsOn(sharedPace)}
       from own_turn
       on conflict (bucket) do update set full_at = ${NEXT_FULL}
       returning 1
     )`,
    values: [own.bucket, 60 / own.most, shared.bucket, 60 / shared.most, found],
  };
}

const secondsOn = (pace = "pace") => `statement_timestamp() + make_interval(secs => ${pace})`;

/** Now and then throws away buckets that are full again. */
export async function sweepLimits(db: Database): Promise<void> {
  if (Math.random() < SWEEP) await db.rows(FORGET);
}

/** Whoever needs several buckets takes them in one order, so that nobody waits for one another. */
function valuesOf(limits: readonly Limit[]): unknown[] {
  const inOrder = limits.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1));
  return [inOrder.map(({ bucket }) => bucket), inOrder.map(({ most }) => 60 / most)];
}

const ASKED = "unnest($1::text[], $2::double precision[]) with ordinality asked(bucket, pace, turn)";

const NEXT_FULL = "greatest(l.full_at - statement_timestamp(), interval '0') + excluded.full_at";
const HAS_ROOM =
  "l.full_at + (excluded.full_at - statement_timestamp()) <= statement_timestamp() + interval '1 minute'";

const TAKE = `
  insert into rate_limit as l (bucket, full_at)
  select bucket, ${secondsOn()}
  from ${ASKED}
  order by turn
  on conflict (bucket) do update set full_at = ${NEXT_FULL} where ${HAS_ROOM}
  returning 1 as taken`;

const WAIT = `
  select ceil(extract(epoch from
    max(l.full_at + make_interval(secs => pace)) - statement_timestamp() - interval '1 minute'))::integer as wait
  from ${ASKED}
  join rate_limit l using (bucket)`;

const FORGET = `
  delete from rate_limit
  where bucket in (
    select bucket from rate_limit where full_at < clock_timestamp() order by bucket limit 1000 for update skip locked)`;
