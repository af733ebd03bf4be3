import pg from "pg";
import { say, sayAside } from "../../../src/cli/say.js";
import { BenchError } from "../bench-error.js";
import { LoadGenerator } from "../load/load-generator.js";
import { timeBetween, timesOf } from "../measure/processor-time.js";
import { median, medianOfKnown } from "../measure/round.js";
import type { BenchOptions } from "../options.js";
import { decimals, reached } from "../report/figures.js";
import { markdownTable } from "../report/markdown-table.js";
import { startKhabar } from "../servers/start-khabar.js";
import { startWriteLimit } from "../servers/start-write-limit.js";
import { type CommentTarget, khabarTarget, limitTarget } from "./comment-targets.js";
import { addCommenters, type Commenters, commentsToSend } from "./commenters.js";

/** More than a server can take in a round. */
const SENT = 10_000;
const CONNECTIONS = 16;

/** What share of LIMIT's comments Khabar is to take in the same time. */
const AIM = 0.4;

/** One round of one server. */
interface CommentRound {
  readonly perSecond: number;
  readonly serverMs: number | null;
}

/** What Khabar and LIMIT took in their rounds, side by side. */
export interface CommentsReport {
  readonly khabar: readonly CommentRound[];
  readonly limit: readonly CommentRound[];
}

/** Sends comments of many readers to Khabar, with every rule on, and to LIMIT, in turn; prints how many either takes. */
export async function runComments(
  databaseUrl: string,
  options: BenchOptions,
  signal: AbortSignal,
): Promise<CommentsReport> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const servers = [
    await startKhabar(databaseUrl, profiling(options), { COMMENTS_APPROVED_FIRST: "1" }),
    await startWriteLimit("comment", databaseUrl),
  ] as const;
  const generator = new LoadGenerator();
  try {
    const [khabar, limit] = servers;
    const targets = [
      khabarTarget(khabar.pid, `${khabar.origin}/graphql`),
      limitTarget(limit.pid, limit.origin),
    ] as const;
    const commenters = await addCommenters(pool);
    const report = await inTurn(targets, new Drive(generator, commenters, options.seconds, signal), options.rounds);
    await checkAllShown(pool, commenters);
    say(`\n${commentsTable(report)}`);
    return report;
  } finally {
    generator.stop();
    await Promise.all(servers.map((server) => server.stop()));
    await pool.end();
  }
}

function profiling({ profile }: BenchOptions): string[] {
  return profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
}

async function inTurn(
  [khabar, limit]: readonly [CommentTarget, CommentTarget],
  drive: Drive,
  rounds: number,
): Promise<CommentsReport> {
  const report: { khabar: CommentRound[]; limit: CommentRound[] } = { khabar: [], limit: [] };
  for (const target of [khabar, limit]) await drive.round(target);
  for (let round = 0; round < rounds; round++) {
    sayAside(`comments, round ${round + 1} …`);
    report.khabar.push(await drive.round(khabar));
    report.limit.push(await drive.round(limit));
  }
  return report;
}

/** Sends comments that were never sent before. */
class Drive {
  private sent = 0;

  constructor(
    private readonly generator: LoadGenerator,
    private readonly commenters: Commenters,
    private readonly seconds: number,
    private readonly signal: AbortSignal,
  ) {}

  async round({ pid, load }: CommentTarget): Promise<CommentRound> {
    this.signal.throwIfAborted();
    const comments = commentsToSend(this.commenters, { first: this.sent, count: SENT });
    this.sent += SENT;
    const before = timesOf([pid]);
    const { seconds } = this;
    const result = await this.generator.run({ ...load(comments), connections: CONNECTIONS, seconds });
    const time = timeBetween(before, timesOf([pid]));
    return { perSecond: result.requests / result.seconds, serverMs: time === null ? null : time / result.requests };
  }
}

/** A comment that a rule holds back costs less than one that passes them all. */
async function checkAllShown(pool: pg.Pool, { accounts }: Commenters): Promise<void> {
  const { rows } = await pool.query<{ rule: string; count: string }>(
    "select held_by as rule, count(*) from comment where author_id = any($1::bigint[]) and held_by is not null group by 1",
    [accounts.map(({ id }) => id)],
  );
  if (rows.length > 0)
    throw new BenchError(`comments were held back: ${rows.map(({ rule, count }) => `${count} by ${rule}`).join(", ")}`);
}

function commentsTable({ khabar, limit }: CommentsReport): string {
  const ratio = median(khabar.map(({ perSecond }, round) => perSecond / (limit[round]?.perSecond ?? Number.NaN)));
  const both = (figure: (rounds: readonly CommentRound[]) => number | null, digits: number) =>
    `${decimals(figure(khabar), digits)} / ${decimals(figure(limit), digits)}`;
  return markdownTable(
    ["Khabar / LIMIT", "comments/s", "ratio", "aim", "server CPU ms"],
    [
      [
        `comments, ${CONNECTIONS} connections`,
        both((rounds) => median(rounds.map(({ perSecond }) => perSecond)), 0),
        decimals(ratio, 2),
        `${decimals(AIM, 2)} ${reached(ratio >= AIM)}`,
        both((rounds) => medianOfKnown(rounds.map(({ serverMs }) => serverMs)), 2),
      ],
    ],
  );
}
