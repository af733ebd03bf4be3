import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { send, transactions } from "./archive-writes.js";
import { keptValues, plainValues } from "./kept-values.js";

describe("what lists are sorted and filtered by", () => {
  const khabar = useKhabar({ archive: "empty" });

  beforeAll(async () => {
    const { build } = khabar;
    for (let count = 0; count < 2; count++) {
      for (const make of [build.person, build.organization, build.event, build.author, build.account]) await make();
    }
    for (let count = 0; count < 4; count++) {
      await build.place();
      await build.section();
      await build.topic();
    }
  });

  test("is what a plain look at the archive finds, whatever was written, taken back or removed", async () => {
    await fc.assert(
      fc.asyncProperty(transactions, async (sequence) => {
        await khabar.pool.query("delete from article");

        for (const transaction of sequence) await send(khabar.pool, transaction);

        expect(await keptValues(khabar.pool)).toEqual(await plainValues(khabar.pool));
      }),
    );
  });

  test("counts nothing once every article is removed", async () => {
    const [person, event] = [await khabar.build.person(), await khabar.build.event()];
    const article = await khabar.build.article({ mentions: [mentionOf(person), mentionOf(event)] });
    await khabar.build.comment({ article: article.key });

    await khabar.pool.query("delete from article");

    const { entities = [], events = [], sections, topics, authors } = await keptValues(khabar.pool);
    expect(new Set(entities.map((row) => JSON.stringify({ ...row, id: 0 })))).toEqual(
      new Set([JSON.stringify({ id: 0, count: 0, last: null })]),
    );
    expect(new Set(events.map((row) => JSON.stringify({ ...row, id: 0 })))).toEqual(
      new Set([JSON.stringify({ id: 0, count: 0 })]),
    );
    expect([sections, topics, authors]).toEqual([[], [], []]);
  });
});
