import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { keptValues, plainValues } from "../database/kept-values.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { type Discussion, Talker } from "../support/talkers.js";

const WRITERS = 20;
const ACTS = process.env["KHABAR_HEAVY"] ? 500 : 15;

const khabar = useKhabar({ archive: "empty", commenting: { guests: "publish" } });
let discussion: Discussion;

beforeAll(async () => {
  discussion = { articles: [await khabar.build.article(), await khabar.build.article()], said: [] };
});

const PAGE = `query ($id: ID!) { article(id: $id) { comments(first: 20) { totalCount pageInfo { hasNextPage } nodes {
  id reactions { count } replies(first: 20) { totalCount pageInfo { hasNextPage } nodes { id } } } } } }`;

/** What a page tells of a list: its length, and what of it is there. */
interface Counted {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly { readonly id: string; readonly replies?: Counted }[];
}

/** Lists that say another length than they have; a page that is not the last is shorter than its list. */
function miscounted({ totalCount, pageInfo, nodes }: Counted): number[] {
  const isRight = pageInfo.hasNextPage ? totalCount > nodes.length : totalCount === nodes.length;
  return [...(isRight ? [] : [totalCount]), ...nodes.flatMap(({ replies }) => (replies ? miscounted(replies) : []))];
}

/** Whether what is kept is what a plain look finds, both at one moment. */
async function expectTruth(): Promise<void> {
  const client = await khabar.pool.connect();
  try {
    await client.query("begin isolation level repeatable read");
    expect(await keptValues(client)).toEqual(await plainValues(client));
    await client.query("commit");
  } finally {
    client.release();
  }
}

describe(`${WRITERS} who add, edit, delete, react, report and decide at once, ${ACTS} times each`, () => {
  test("find every count right at every moment, and meet neither a deadlock nor a fault", async () => {
    const talkers = await Promise.all(Array.from({ length: WRITERS }, (_, index) => Talker.make(khabar, index)));
    const readers = [khabar.api, (await khabar.signIn("READER")).api, (await khabar.signIn("MODERATOR")).api];
    const outcomes = new Map<string, number>();
    const over = new AbortController();
    const write = async (talker: Talker) => {
      for (let count = 0; count < ACTS; count++) {
        for (const outcome of await talker.act(discussion)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    const watch = async () => {
      let looks = 0;
      for (; !over.signal.aborted; looks++) {
        await expectTruth();
        for (const { id } of discussion.articles) {
          const { article } = await ask(readers[looks % readers.length] ?? khabar.api, PAGE, { id });
          expect(miscounted(article.comments)).toEqual([]);
        }
        // Else hardly anything would be done in a long run.
        await khabar.pool.query(FREE);
      }
      return looks;
    };

    const watched = watch();
    await Promise.all(talkers.map(write)).finally(() => over.abort());
    const looks = await watched;
    await expectTruth();

    const codes = new Set([...outcomes.keys()].map((outcome) => outcome.split(" ")[1]));
    // What another has deleted or hidden meanwhile is there no longer, or not in that state.
    const expected = ["done", "RATE_LIMITED", "CONFLICT", "NOT_FOUND", "WRONG_STATE"];
    expect([...codes].filter((code) => !expected.includes(code ?? ""))).toEqual([]);
    expect(outcomes.get("addComment done")).toBeGreaterThan((WRITERS * ACTS) / 10);
    expect(looks).toBeGreaterThan(0);
    await pause(1_500); // So long may PostgreSQL keep what it has counted to itself.
    const { rows } = await khabar.pool.query(
      "select deadlocks::integer from pg_stat_database where datname = current_database()",
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  });
});

const FREE = `
  delete from rate_limit
  where bucket in (select bucket from rate_limit order by bucket for update skip locked)`;
