import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { PoolClient } from "pg";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { keptValues, plainValues } from "./kept-values.js";

const ROUNDS = 20;
const MANY = 40;

describe("two writers at once", () => {
  const khabar = useKhabar({ archive: "empty" });
  const targets: string[] = [];
  let first: Built;
  let second: Built;

  beforeAll(async () => {
    for (let count = 0; count < MANY; count++) {
      await khabar.build[count % 2 ? "person" : "event"]();
    }
    const { rows } = await khabar.pool.query<{ id: string }>("select id from mentionable order by id");
    targets.push(...rows.map(({ id }) => id));
  });

  beforeEach(async () => {
    await khabar.pool.query("delete from article");
    [first, second] = [await khabar.build.article(), await khabar.build.article()];
  });

  const rowOf = ({ key }: Built) => `(select id from article where key = '${key}')`;

  const mention = (article: Built, order: readonly string[]) =>
    khabar.pool.query(
      `insert into mention (article_id, target_id, role, salience, status, origin, confidence, spans, is_listed, published_at)
       select a.id, target, 'SUBJECT', 0.5, 'CONFIRMED', 'MANUAL', 1, '[]', true, a.published_at
       from article a cross join unnest($2::bigint[]) target where a.key = $1`,
      [article.key, order],
    );

  async function expectTruth(): Promise<void> {
    expect(await keptValues(khabar.pool)).toEqual(await plainValues(khabar.pool));
  }

  /** Begins the second act before the first is committed, and lets it go on then. */
  async function oneBeforeTheOther(acts: readonly [string, string]): Promise<void> {
    const [one, other] = [await khabar.pool.connect(), await khabar.pool.connect()];
    try {
      for (const client of [one, other]) await client.query("begin");
      await one.query(acts[0]);
      const later = other.query(acts[1]).then(() => other.query("commit"));
      await Promise.race([later, waiting(other)]);
      await one.query("commit");
      await later;
    } finally {
      for (const client of [one, other]) client.release(true);
    }
  }

  async function waiting(client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { readonly processID: number };
    const blocked = "select 1 from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'";
    while ((await khabar.pool.query(blocked, [processID])).rowCount === 0);
  }

  test("mention the same in opposite order, and neither is refused", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all([mention(first, targets), mention(second, targets.toReversed())]);
      await expectTruth();
      await khabar.pool.query("delete from mention");
    }
  });

  test("take mentions back in opposite order, and neither is refused", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await mention(first, targets);
      await mention(second, targets.toReversed());

      await Promise.all(
        [first, second].map(({ key }) =>
          khabar.pool.query("delete from mention using article a where a.id = article_id and a.key = $1", [key]),
        ),
      );
      await expectTruth();
    }
  });

  test("swap what is mentioned, each what the other has, and neither is refused", async () => {
    const [low, high] = [targets.slice(0, MANY / 2), targets.slice(MANY / 2)];
    for (let round = 0; round < ROUNDS; round++) {
      await mention(first, low);
      await mention(second, high);

      const move = (article: Built, step: number) =>
        khabar.pool.query(
          "update mention set target_id = target_id + $2 from article a where a.id = article_id and a.key = $1",
          [article.key, step],
        );
      await Promise.all([move(first, MANY / 2), move(second, -MANY / 2)]);
      await expectTruth();
      await khabar.pool.query("delete from mention");
    }
  });

  test("take articles offline and back that mention the same, and neither is refused", async () => {
    await mention(first, targets);
    await mention(second, targets.toReversed());
    for (let round = 0; round < ROUNDS; round++) {
      const status = round % 2 ? "PUBLISHED" : "UNPUBLISHED";
      await Promise.all(
        [first, second].map(({ key }) =>
          khabar.pool.query("update article set status = $1 where key = $2", [status, key]),
        ),
      );
      await expectTruth();
    }
  });

  test("let comments appear where the other lets them go, and neither is refused", async () => {
    const articles: Built[] = [];
    for (let count = 0; count < MANY; count++) articles.push(await khabar.build.article());
    for (const guest of ["One", "Other"]) {
      await khabar.pool.query(
        `insert into comment (key, article_id, guest_name, body, status, created_at, ancestor_ids, depth)
         select gen_random_uuid(), id, $1, 'Words', case (place <= $2) = ($1 = 'One') when true then 'PUBLISHED'::comment_status else 'PENDING' end, now(), '{}', 0
         from (select id, row_number() over (order by id) as place from article) article`,
        [guest, MANY / 2],
      );
    }
    const turn = (guest: string) =>
      khabar.pool.query(
        `update comment set status = case status when 'PUBLISHED' then 'PENDING'::comment_status else 'PUBLISHED' end
         where guest_name = $1`,
        [guest],
      );

    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all([turn("One"), turn("Other")]);
      await expectTruth();
    }
  });

  const FILE = (topic: Built) =>
    `insert into article_topic select ${rowOf(first)}, id, 0 from topic where code = '${topic.key}'`;
  const PUBLISH = () => `update article set status = 'PUBLISHED' where id = ${rowOf(first)}`;
  const HIDE = () => `update article set status = 'UNPUBLISHED' where id = ${rowOf(first)}`;
  const MENTION = () =>
    `insert into mention (article_id, target_id, role, salience, status, origin, confidence, spans, is_listed, published_at)
     select id, ${targets[1]}, 'SUBJECT', 0.5, 'CONFIRMED', 'MANUAL', 1, '[]', status = 'PUBLISHED', published_at
     from article where id = ${rowOf(first)}`;
  const COMMENT = () =>
    `insert into comment (key, article_id, guest_name, body, status, created_at, ancestor_ids, depth)
     select gen_random_uuid(), ${rowOf(first)}, 'Guest', 'Words', 'PUBLISHED', now(), '{}', 0`;

  test("file one article under topics of one family, and both stand", async () => {
    const broad = await khabar.build.topic();
    const [one, other] = [
      await khabar.build.topic({ broader: broad.key }),
      await khabar.build.topic({ broader: broad.key }),
    ];

    await oneBeforeTheOther([FILE(one), FILE(other)]);

    await expectTruth();
    expect((await keptValues(khabar.pool))["topics"]).toHaveLength(3);
  });

  test.each([
    ["publishes", "UNPUBLISHED", PUBLISH],
    ["takes offline", "PUBLISHED", HIDE],
  ])("one %s what the other files, mentions or comments on, and neither is forgotten", async (_, status, turn) => {
    const topic = await khabar.build.topic();
    for (const act of [() => FILE(topic), MENTION, COMMENT]) {
      for (const isLater of [false, true]) {
        await khabar.pool.query("delete from article_topic");
        await khabar.pool.query("delete from mention");
        await khabar.pool.query("update article set status = $1", [status]);

        await oneBeforeTheOther(isLater ? [turn(), act()] : [act(), turn()]);

        await expectTruth();
      }
    }
  });

  test("one publishes what the other mentions elsewhere, and the latest time stands", async () => {
    const target = await khabar.build.person();
    const early = await khabar.build.article({
      publishedAt: "2020-01-01T00:00:00Z",
      mentions: [mentionOf(target)],
      status: "UNPUBLISHED",
    });
    const late = await khabar.build.article({
      publishedAt: "2021-01-01T00:00:00Z",
      mentions: [mentionOf(target)],
      status: "UNPUBLISHED",
    });

    await oneBeforeTheOther([
      `update article set status = 'PUBLISHED' where key = '${late.key}'`,
      `update article set status = 'PUBLISHED' where key = '${early.key}'`,
    ]);

    await expectTruth();
  });
});
