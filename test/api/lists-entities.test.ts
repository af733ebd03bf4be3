import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

const QUERY = "query ($filter: EntityFilter) { entities(first: 100, filter: $filter) { totalCount nodes { id } } }";

describe("entities", () => {
  const khabar = useKhabar({ archive: "empty" });
  const built: Record<string, Built> = {};

  beforeAll(async () => {
    const { person, organization, place, article, event } = khabar.build;
    built["P"] = await person({ identifiers: [{ scheme: "WIKIDATA", value: "Q1" }] });
    built["Q"] = await person({
      identifiers: [
        { scheme: "ISNI", value: "Q1" },
        { scheme: "WIKIDATA", value: "q1" },
      ],
    });
    built["O"] = await organization({ identifiers: [{ scheme: "OTHER", value: "a:b/c%_'\"\\" }] });
    built["T"] = await place({
      identifiers: [
        { scheme: "GEONAMES", value: "2553604" },
        { scheme: "WIKIDATA", value: "Q1" },
      ],
    });
    const mentions = (...names: string[]) =>
      names.flatMap((name) => built[name] ?? []).map((target) => mentionOf(target));
    await article({ publishedAt: "2026-03-01T00:00:00.000Z", mentions: mentions("P") });
    await article({ publishedAt: "2026-03-02T23:59:59.999Z", mentions: mentions("P", "O") });
    await article({ publishedAt: "2026-03-03T00:00:00.000Z", mentions: mentions("O", "T") });
    await article({ publishedAt: "2026-03-05T00:00:00.000Z", status: "UNPUBLISHED", mentions: mentions("Q", "T") });
    const doubted = [mentionOf(built["Q"], { status: "SUGGESTED" })];
    await article({ publishedAt: "2026-03-05T00:00:00.000Z", mentions: doubted });
    await article({ publishedAt: "2026-03-05T00:00:00.000Z", mentions: [mentionOf(await event())] });
  });

  async function found(filter: object | null | undefined): Promise<string> {
    const { entities } = await ask(khabar.api, QUERY, { filter });
    expect(entities.totalCount).toBe(entities.nodes.length);
    const ids = new Set(entities.nodes.map(({ id }: Built) => id));
    return Object.keys(built)
      .filter((name) => ids.has(built[name]?.id))
      .join("");
  }

  /** Each filter and what it finds. */
  const FILTERS: readonly (readonly [filter: object, found: string])[] = [
    [{ kinds: ["PERSON"] }, "PQ"],
    [{ kinds: ["ORGANIZATION", "PLACE"] }, "OT"],
    [{ kinds: [] }, ""],
    [{ identifier: "wikidata:Q1" }, "PT"],
    [{ identifier: "WIKIDATA:Q1" }, "PT"],
    [{ identifier: "WikiData:q1" }, "Q"],
    [{ identifier: "isni:Q1" }, "Q"],
    [{ identifier: "geonames:2553604" }, "T"],
    [{ identifier: "other:a:b/c%_'\"\\" }, "O"],
    [{ identifier: "wikidata:Q%" }, ""],
    [{ identifier: "iptc:Q1" }, ""],
    [{ mentioned: { from: "2026-03-01" } }, "POT"],
    [{ mentioned: { from: "2026-03-02", to: "2026-03-02" } }, "PO"],
    [{ mentioned: { from: "2026-03-03" } }, "OT"],
    [{ mentioned: { to: "2026-03-01" } }, "P"],
    [{ mentioned: { from: "2026-03-04" } }, ""],
    [{ mentioned: { to: "2026-02-28" } }, ""],
    [{ mentioned: {} }, "PQOT"],
  ];

  test.each(FILTERS)("by %j are %s", async (filter, expected) => {
    expect(await found(filter)).toBe(expected);
  });

  test("by any two conditions are those that fit both", async () => {
    for (const [one, ones] of FILTERS) {
      for (const [other, others] of FILTERS) {
        if (Object.keys(one)[0] === Object.keys(other)[0]) continue;
        const filter = { ...one, ...other };
        const expected = [...ones].filter((name) => others.includes(name)).join("");

        expect([filter, await found(filter)]).toEqual([filter, expected]);
      }
    }
  });

  test("are all of them where the filter is null, empty or full of nulls", async () => {
    for (const filter of [undefined, null, {}, { kinds: null, identifier: null, mentioned: null }]) {
      expect(await found(filter)).toBe("PQOT");
    }
  });

  test.each([
    "",
    "Q1",
    "wikidata",
    "wikidata:",
    ":Q1",
    "wikidata Q1",
    "viaf:1",
    "wikidata:Q 1",
    "wikidata:Q1\n",
    "to_string:1",
    "constructor:1",
    `wikidata:${"1".repeat(101)}`,
  ])("by %j are refused: that is no system and identifier", async (identifier) => {
    const { errors } = await khabar.api.run(QUERY, { filter: { identifier } });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe("filter.identifier");
    expect(errors[0]?.message).toContain("wikidata:Q8475");
  });

  test.each([
    [{ mentioned: { from: "2026-03-02", to: "2026-03-01" } }, "filter.mentioned"],
    [{ kinds: Array(101).fill("PLACE") }, "filter.kinds"],
  ])("by what cannot be meant are refused", async (filter, argument) => {
    const { errors } = await khabar.api.run(QUERY, { filter });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
  });

  test("are people, organisations and places, never events, each in its own type", async () => {
    const { entities } = await ask(khabar.api, "{ entities { nodes { __typename } } }");

    const types = entities.nodes.map(({ __typename }: { __typename: string }) => __typename);
    expect(types.toSorted()).toEqual(["Organization", "Person", "Person", "Place"]);
  });
});
