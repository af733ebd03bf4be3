import type { Database } from "./database.js";
import { RateLimitError, Refusal } from "./user-error.js";

/** How often something may be done: so many times at once, and as many again in a minute. */
export interface Limit {
  /** What is limited and for whom: `addComment account 12`. */
  readonly bucket: string;
  readonly most: number;
}

const secondsOn = (pace = "pace") => `statement_timestamp() + make_interval(secs => ${pace})`;
const NEXT_FULL = "greatest(l.full_at - statement_timestamp(), interval '0') + excluded.full_at";
const HAS_ROOM =
  "l.full_at + (excluded.full_at - statement_timestamp()) <= statement_timestamp() + interval '1 minute'";

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

/** Tells whoever has found a limit as it was, and decides by that, that it is so no longer; held until the act is done. */
export async function touchTurns(db: Database, { bucket }: Limit): Promise<void> {
  await db.rows(TOUCH, [bucket]);
}

async function refuseTurn(db: Database, limits: readonly Limit[]): Promise<never> {
  throw new Refusal([new RateLimitError(Math.max(1, await waitFor(db, limits)))]);
}

async function waitFor(db: Database, limits: readonly Limit[]): Promise<number> {
  const [used] = await db.rows<{ wait: number | null }>(WAIT, valuesOf(limits));
  return used?.wait ?? 0;
}

/** What is left of a limit: nothing as long as it was not used. */
export interface FoundTurns {
  /** When all is left again, as PostgreSQL writes it: as long as it is the same, nobody has acted in its name. */
  readonly fullAt: string;
  /** In how many seconds there is a turn; none to wait where it is not positive. */
  readonly wait: number;
}

const WAIT_OF = (pace: string) =>
  `ceil(extract(epoch from l.full_at + make_interval(secs => ${pace}) - statement_timestamp() - interval '1 minute'))::integer`;

/** What is left of a limit, for a row of which `alias` has its `bucket` and `pace`; `null` where it is not in use. */
export const foundTurns = (alias: string) => `(
  select json_build_object('fullAt', l.full_at::text, 'wait', ${WAIT_OF(`${alias}.pace`)})
  from rate_limit l
  where l.bucket = ${alias}.bucket)`;

/** Refuses an act, before anything is done for it, where what was found shows that there is no turn. */
export function requireFoundTurn(found: FoundTurns | null): void {
  if (found && found.wait > 0) throw new Refusal([new RateLimitError(found.wait)]);
}

/** What an act needs to be counted within a statement, as its columns are named in `ready`. */
export interface TurnAsked {
  readonly own: string;
  readonly ownPace: number;
  readonly shared: string;
  readonly sharedPace: number;
  /** `fullAt` of the own bucket as it was found; `null` where it was not in use. */
  readonly seen: string | null;
}

/** The same as columns of what is read from JSON. */
export const TURN_ASKED = `own text, "ownPace" double precision, shared text, "sharedPace" double precision, seen timestamptz`;

/** What an act needs to be counted against a limit of its own and one shared with others. */
export function turnAsked([own, shared]: readonly [Limit, Limit], seen: string | null): TurnAsked {
  return { own: own.bucket, ownPace: paceOf(own), shared: shared.bucket, sharedPace: paceOf(shared), seen };
}

/**
 * Common table expressions that count acts against two limits each: both or neither. They go into a statement of which `ready`
 * has the acts that all else allows, in their order as `place`, and one at most of each own bucket. Those that are counted are
 * in `counted`. An act is not counted either where its own bucket is no longer as it was found: somebody else has acted in its
 * name.
 */
export const COUNT_TURNS = `
  shared_bucket as (
    select l.bucket, l.full_at
    from rate_limit l
    where l.bucket in (select shared from ready)
    order by l.bucket
    for update
  ), with_room as (
    select r.*
    from (select ready.*, row_number() over (partition by shared order by place) as nth from ready) r
    left join shared_bucket b on b.bucket = r.shared
    where greatest(b.full_at, statement_timestamp()) + make_interval(secs => r.nth * r."sharedPace")
      <= statement_timestamp() + interval '1 minute'
  ), own_turn as (
    insert into rate_limit as l (bucket, full_at)
    select own, ${secondsOn('"ownPace"')}
    from with_room
    order by own
    on conflict (bucket) do update set full_at = ${NEXT_FULL}
    where ${HAS_ROOM} and l.full_at = (select r.seen from with_room r where r.own = excluded.bucket)
    returning bucket
  ), counted as (
    select r.* from with_room r join own_turn on own_turn.bucket = r.own
  ), shared_turn as (
    insert into rate_limit as l (bucket, full_at)
    select shared, ${secondsOn('sum("sharedPace")')}
    from counted
    group by shared
    order by shared
    on conflict (bucket) do update set full_at = ${NEXT_FULL}
  )`;

/** Now and then throws away buckets that are full again. */
export async function sweepLimits(db: Database): Promise<void> {
  if (Math.random() < SWEEP) await db.rows(FORGET);
}

/** Whoever needs several buckets takes them in one order, so that nobody waits for one another. */
function valuesOf(limits: readonly Limit[]): unknown[] {
  const inOrder = limits.toSorted((one, other) => (one.bucket < other.bucket ? -1 : 1));
  return [inOrder.map(({ bucket }) => bucket), inOrder.map(paceOf)];
}

/** After how many seconds an act may be done once more. */
export const paceOf = ({ most }: Limit) => 60 / most;

const ASKED = "unnest($1::text[], $2::double precision[]) with ordinality asked(bucket, pace, turn)";

const TAKE = `
  insert into rate_limit as l (bucket, full_at)
  select bucket, ${secondsOn()}
  from ${ASKED}
  order by turn
  on conflict (bucket) do update set full_at = ${NEXT_FULL} where ${HAS_ROOM}
  returning 1 as taken`;

const TOUCH = `
  insert into rate_limit as l (bucket, full_at)
  values ($1, statement_timestamp())
  on conflict (bucket) do update set full_at = l.full_at + interval '1 microsecond'`;

const WAIT = `
  select max(${WAIT_OF("pace")}) as wait
  from ${ASKED}
  join rate_limit l using (bucket)`;

const FORGET = `
  delete from rate_limit
  where bucket in (
    select bucket from rate_limit where full_at < clock_timestamp() order by bucket limit 1000 for update skip locked)`;
