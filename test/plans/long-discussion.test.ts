import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import type { Api } from "../support/api.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { sentStatements } from "../support/statements.js";
import { OTHERS } from "./other-rows.js";
import { rowsRead } from "./rows-read.js";
import { runPlan } from "./run-plan.js";

/** Enough for a page and one more, with three replies each. */
const FEW = 120;
const MANY = process.env["KHABAR_HEAVY"] ? 50_000 : 4_000;

/** In a database of this size tables are read as large ones are; below it, so that they are must be asked for. */
const LARGE = 50_000;

const COMMENT =
  "id body bodyHtml authorName author { id displayName } createdAt depth reactions { kind count viewerHasReacted }";
const PAGE = `query ($id: ID!, $after: String) { article(id: $id) { id comments(first: 20, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { ${COMMENT} parent { id } replies(first: 3) { totalCount pageInfo { hasNextPage } nodes { ${COMMENT} parent { id } } } } } } }`;

/** Comments on an article, a quarter on itself with three replies each. */
const DISCUSS = `
  with own as (select id from article where key = $1),
  roots as (
    insert into comment (key, article_id, author_id, guest_name, body, status, created_at, ancestor_ids, depth)
    select $1 || ' ' || n, own.id, writers.ids[1 + n % cardinality(writers.ids)], null, 'Words ' || n, 'PUBLISHED',
      timestamp '2026-01-01' + n * interval '1 minute', '{}', 0
    from own, generate_series(1, $2::int / 4) n, (select array_agg(id order by id) as ids from account) writers
    returning id, article_id, key, created_at),
  replies as (
    insert into comment (key, article_id, guest_name, body, status, created_at, parent_id, ancestor_ids, depth)
    select key || ' ' || n, article_id, 'Guest ' || n, 'Words', 'PUBLISHED', created_at + n * interval '1 second', id, array[id], 1
    from roots, generate_series(1, 3) n
    returning id)
  insert into comment_reaction (comment_id, account_id, kind)
  select roots.id, account.id, 'LIKE' from roots, (select id from account order by id limit 2) account`;

describe(`a page of a discussion of ${MANY} comments costs what one of ${FEW} does`, () => {
  const khabar = useKhabar({ archive: "empty" });
  const readers = new Map<string, Api>();
  let short: Built;
  let long: Built;

  beforeAll(async () => {
    for (const statement of OTHERS) await khabar.pool.query(statement);
    [short, long] = [await khabar.build.article(), await khabar.build.article()];
    readers.set("a guest", khabar.api);
    for (const [name, role] of [
      ["a reader", "READER"],
      ["a moderator", "MODERATOR"],
    ] as const)
      readers.set(name, (await khabar.signIn(role)).api);
    for (const [{ key }, comments] of [
      [short, FEW],
      [long, MANY],
    ] as const)
      await khabar.pool.query(DISCUSS, [key, comments]);
    await khabar.pool.query("vacuum (analyze)");
  });

  /** What a page is answered with, and what that takes. */
  async function cost(api: Api, { id }: Built, after: string | null) {
    let answer: Awaited<ReturnType<typeof ask>>;
    const statements = await sentStatements(async () => (answer = await ask(api, PAGE, { id, after })));
    let rows = 0;
    for (const statement of statements) rows += rowsRead(await runPlan(khabar.pool, statement, MANY < LARGE));
    const { comments } = answer.article;
    return {
      statements: statements.length,
      rows,
      comments,
      shape: [comments.nodes.length, comments.pageInfo.hasNextPage],
    };
  }

  test.each(["a guest", "a reader", "a moderator"])("for %s", async (name) => {
    const api = readers.get(name) ?? khabar.api;
    const [little, much] = [await cost(api, short, null), await cost(api, long, null)];
    const next = await cost(api, long, much.comments.pageInfo.endCursor);

    expect([little, much, next].map(({ shape }) => shape)).toEqual([
      [20, true],
      [20, true],
      [20, true],
    ]);
    expect([little, much].map(({ comments }) => comments.totalCount)).toEqual([FEW / 4, MANY / 4]);
    expect(much.comments.nodes.map(({ replies }: { replies: { totalCount: number } }) => replies.totalCount)).toEqual(
      Array.from({ length: 20 }, () => 3),
    );
    expect([much, next].map(({ statements }) => statements)).toEqual([little.statements, little.statements]);
    expect(Math.max(much.rows, next.rows)).toBeLessThanOrEqual(little.rows);
  });
});
