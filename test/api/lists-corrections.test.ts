import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { correctionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { expectRelayPages, idsOn, readPage, walk } from "../support/pages.js";

const hour = (number: number) => `2026-03-01T0${number}:00:00.000Z`;

describe("corrections", () => {
  const khabar = useKhabar({ archive: "empty" });

  /** The text of each says when it was published and under an article of which status. */
  const NEWEST_FIRST = ["5 retracted", "3 other", "3 published", "2 other", "1 published"];

  beforeAll(async () => {
    const { article } = khabar.build;
    const notes = (status: string, ...hours: number[]) =>
      hours.map((number) => correctionOf({ text: `${number} ${status}`, publishedAt: hour(number) }));
    await article({ corrections: notes("published", 1, 3) });
    await article({ corrections: notes("other", 2, 3) });
    await article({ status: "UNPUBLISHED", corrections: notes("unpublished", 3, 4) });
    await article({ status: "DRAFT", publishedAt: null, corrections: notes("draft", 3) });
    await article({ status: "SCHEDULED", corrections: notes("scheduled", 3) });
    const retraction = { reason: "Made up", retractedAt: hour(5) };
    const [note] = notes("retracted", 5);
    await article({ status: "RETRACTED", retraction, corrections: note ? [{ ...note, kind: "RETRACTION" }] : [] });
  });

  const CORRECTIONS = { field: "corrections", shows: "text" };
  const since = (time: string) => ({ ...CORRECTIONS, given: `since: "${time}"` });

  test("of published and retracted articles stand newest first, of equals the one that came last", async () => {
    const page = await readPage(khabar.api, CORRECTIONS);

    expect(page.nodes.map(({ text }) => text)).toEqual(NEWEST_FIRST);
    expect(page.totalCount).toBe(5);
  });

  test.each([
    [hour(5), NEWEST_FIRST.slice(0, 1)],
    [hour(3), NEWEST_FIRST.slice(0, 3)],
    ["2026-03-01T03:00:00.001Z", NEWEST_FIRST.slice(0, 1)],
    ["2026-03-01T04:00:00+01:00", NEWEST_FIRST.slice(0, 3)],
    ["2026-03-01T06:00:00Z", []],
    ["0001-01-01T00:00:00Z", NEWEST_FIRST],
  ])("since %s are %j", async (time, texts) => {
    const page = await readPage(khabar.api, since(time));

    expect(page.nodes.map(({ text }) => text)).toEqual(texts);
    expect(page.totalCount).toBe(texts.length);
  });

  test("since nothing are all", async () => {
    const page = await readPage(khabar.api, { ...CORRECTIONS, given: "since: null" });

    expect(page.nodes.map(({ text }) => text)).toEqual(NEWEST_FIRST);
  });

  test("come once each on every walk, since a time, too", async () => {
    for (const [list, total] of [
      [CORRECTIONS, 5],
      [since(hour(2)), 4],
    ] as const) {
      const whole = idsOn([await readPage(khabar.api, list)]);
      for (const size of [1, 2, 5]) {
        for (const way of ["forwards", "backwards"] as const) {
          const pages = await walk(khabar.api, list, size, way);

          expect(idsOn(pages)).toEqual(whole);
          expectRelayPages(pages, total);
        }
      }
    }
  });

  test("say what was wrong, what was done and in which article", async () => {
    const { corrections } = await ask(
      khabar.api,
      "{ corrections(first: 1) { nodes { id kind text publishedAt article { status retraction { reason } } } } }",
    );
    const [correction] = corrections.nodes;
    const { node } = await ask(
      khabar.api,
      "query ($id: ID!) { node(id: $id) { ... on Correction { text } } }",
      correction,
    );

    expect(correction).toMatchObject({ kind: "RETRACTION", text: "5 retracted", publishedAt: hour(5) });
    expect(correction.article).toEqual({ status: "RETRACTED", retraction: { reason: "Made up" } });
    expect(node).toEqual({ text: "5 retracted" });
  });

  test("since what is no time are refused", async () => {
    const { errors } = await khabar.api.run("query ($since: DateTime) { corrections(since: $since) { totalCount } }", {
      since: "yesterday",
    });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
  });
});
