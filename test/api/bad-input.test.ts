import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { makeSchema, NODE_KINDS } from "../../src/schema.js";
import type { Answer } from "../support/api.js";
import { ask } from "../support/ask.js";
import { mentionOf } from "../support/build.js";
import { saveVersions } from "../support/saved-versions.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { countStatements } from "../support/statements.js";
import { type Place, placesOf } from "./bad-input-places.js";
import { forgedCursors, oddCursors, valuesFor } from "./bad-input-values.js";

const PLACES = placesOf(await makeSchema());
const CLIENT_CODES = ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"];
const khabar = useKhabar({ archive: "seeded" });
/** Before whom no field is closed. */
let admin: SignedIn;
/** Three of every kind of object, by the name of their type. */
const ids = new Map<string, readonly string[]>();

beforeAll(async () => {
  admin = await khabar.signIn("ADMIN");
  const built = await buildMore();
  for (const { type } of NODE_KINDS) {
    const guesses = Array.from({ length: 60 }, (_, index) => globalId(type, String(index + 1)));
    const { nodes } = await ask(admin.api, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: guesses });
    const found = nodes.filter((node: object | null) => node !== null).map(({ id }: { id: string }) => id);
    ids.set(type, [...found.slice(0, 3), ...built.filter((id) => typeIn(id) === type)]);
  }
});

const typeIn = (id: string) => Buffer.from(id, "base64url").toString().split(":")[0];

/** What the seed lacks: articles that are related, filed, signed and corrected, an event on no certain day, flags, and deeds. */
async function buildMore(): Promise<string[]> {
  const author = { type: "author", key: "author:built", name: "Writer", bios: [], image: null, person: null };
  await khabar.build.records([author]);
  await khabar.pool.query("insert into audit_entry (action) values ('import'), ('import')");
  await khabar.pool.query("insert into comment_flag (comment_id, reason) select id, 'SPAM' from comment");
  const section = await khabar.build.section();
  const mentions = [mentionOf(await khabar.build.person(), { salience: 1 })];
  await khabar.build.event({ date: "2024-09" });
  const articles = [];
  for (const key of ["correction:1", "correction:2"]) {
    const correction = { key, kind: "CORRECTION", text: "A word.", publishedAt: "2026-05-01T00:00:00Z" } as const;
    const filed = { section: section.key, authors: [author.key], corrections: [correction] };
    articles.push(await khabar.build.article({ mentions, ...filed }));
  }
  await saveVersions(khabar.pool, articles);
  return [section, ...articles].map(({ id }) => id);
}

/** Sends a value as it stands in JSON, which can say what JavaScript would not write. */
async function put({ under }: Place, query: string, value: string): Promise<Answer> {
  const nodes = JSON.stringify(under.flatMap((type) => ids.get(type) ?? []));
  const response = await fetch(`${khabar.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${admin.token}` },
    body: `{"query":${JSON.stringify(query)},"variables":{"ids":${nodes},"value":${value}}}`,
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors };
}

/** Counts what was sent for these requests and no other: an answer with an error may be out before all is read. */
async function countAlone(act: () => Promise<unknown>): Promise<number> {
  const untilIdle = async () => {
    while (khabar.pool.idleCount < khabar.pool.totalCount) await sleep(1);
  };
  await untilIdle();
  return countStatements(() => act().then(untilIdle));
}

/** What is wrong with how a bad value was refused; a value that is refused as it should be is not listed. */
async function badlyRefused(place: Place, values: readonly string[], argument = place.argument): Promise<object[]> {
  const answers = await Promise.all(
    values.map(async (value) => {
      const { status, errors } = await put(place, place.query, value);
      const isRefused =
        status < 500 &&
        errors.length > 0 &&
        errors.every(({ extensions }) => CLIENT_CODES.includes(extensions.code) && extensions.argument === argument);
      return isRefused ? [] : [{ value: value.slice(0, 100), status, error: errors[0] ?? "none" }];
    }),
  );
  return answers.flat();
}

/** What went wrong inside, where nothing should. */
async function faults(place: Place, values: readonly string[]): Promise<object[]> {
  const answers = await Promise.all(
    values.map(async (value) => {
      const { status, errors } = await put(place, place.query, value);
      const isFine = status < 500 && errors.every(({ extensions }) => CLIENT_CODES.includes(extensions.code));
      return isFine ? [] : [{ value: value.slice(0, 100), status, error: errors[0] }];
    }),
  );
  return answers.flat();
}

/** A value that may stand in a list; of ids, those of one kind of object fit. */
async function accepted(place: Place): Promise<string> {
  if (place.type !== "ID") return place.example;
  for (const id of [...ids.values()].flatMap(([first]) => first ?? [])) {
    const { errors } = await put(place, place.query, place.valueWith(JSON.stringify(id)));
    if (errors.length === 0) return JSON.stringify(id);
  }
  throw new Error(`no id is accepted in ${place.name}`);
}

const SHARE = 24;

/** Every day each place is tried with some of the values, every place with others, and always with what is falsy. */
function shareOf(place: Place, values: readonly string[]): string[] {
  const turn = PLACES.indexOf(place) % SHARE;
  const isDue = (value: string, index: number) => index % SHARE === turn || ['""', "0", "null"].includes(value);
  return process.env["KHABAR_HEAVY"] ? [...values] : values.filter(isDue);
}

const isCursor = ({ argument }: Place) => ["after", "before"].includes(argument);
const named = (places: readonly Place[]) => places.map((place) => [place.name, place] as const);

describe("the schema", () => {
  test("has the places that are tried, and every kind of object is there to try them on", () => {
    expect(PLACES.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Query.node(id)",
        "Query.nodes(ids.0)",
        "Query.resource(url)",
        "Query.article(slug)",
        "Query.articles(first)",
        "Query.articles(filter.languages.0)",
        "Mentionable.articles(filter.sectionIds.0)",
        "Article.comments(orderBy.direction)",
        "Comment.replies(after)",
        "Entity.agenda(last)",
        "PartialDate.label(locale)",
      ]),
    );
    const tried = new Set(PLACES.flatMap(({ under }) => under));
    expect([...tried].filter((type) => (ids.get(type) ?? []).length === 0)).toEqual([]);
  });
});

describe("a bad value", () => {
  test.each(named(PLACES.filter((place) => !isCursor(place))))("in %s is refused before any SQL", async (_, place) => {
    const { bad, odd } = valuesFor(place);
    const values = shareOf(place, [...bad, ...(place.isRequired ? ["null"] : [])]).map((value) =>
      place.valueWith(value),
    );
    const baseline = await countAlone(() => put(place, place.queryWithout, "null"));

    let wrong: object[] = [];
    const statements = await countAlone(async () => (wrong = await badlyRefused(place, values)));

    expect(wrong).toEqual([]);
    expect(statements).toBeLessThanOrEqual(baseline * values.length);
    expect(
      await faults(
        place,
        shareOf(place, odd).map((value) => place.valueWith(value)),
      ),
    ).toEqual([]);
  });

  test.each(named(PLACES.filter(isCursor)))("in %s is refused before any SQL", async (_, place) => {
    const { data } = await put(place, place.query.replace("{ __typename }", "{ edges { cursor } }"), "null");
    const real = /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    expect(real).toBeDefined(); // A list that is empty for all of them would make the test say nothing.
    const values = shareOf(place, forgedCursors(real ?? ""));
    const baseline = await countAlone(() => put(place, place.queryWithout, "null"));

    let wrong: object[] = [];
    const statements = await countAlone(async () => (wrong = await badlyRefused(place, values)));

    expect(wrong).toEqual([]);
    expect(statements).toBeLessThanOrEqual(baseline * values.length);
    expect(await faults(place, [JSON.stringify(real), ...oddCursors(real ?? "")])).toEqual([]);
  });
});

describe("null", () => {
  test.each(named(PLACES.filter(({ isRequired }) => !isRequired)))("in %s is as good as nothing", async (_, place) => {
    const { status, errors } = await put(place, place.query, place.valueWith("null"));

    // Of these two, one is needed, and of the calendar's both.
    const needed = /^Query.(article\((id|slug)|calendar\(during)/.test(place.name) ? ["BAD_USER_INPUT"] : [];
    expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([200, needed]);
  });
});

describe("a list", () => {
  const lists = PLACES.filter(({ list }) => list !== null);

  test.each(named(lists))("of nothing is fine in %s", async (_, place) => {
    expect((await put(place, place.query, place.valueWith())).errors).toEqual([]);
  });

  test.each(named(lists))("of ten thousand is refused in %s", async (_, place) => {
    const good = await accepted(place);
    const many = place.valueWith(...Array.from({ length: 5000 }, () => good));

    expect(await badlyRefused(place, [many], place.list ?? "")).toEqual([]);
  });

  test.each(named(lists))("names the item that is wrong in %s", async (_, place) => {
    const good = await accepted(place);
    const value = place.valueWith(good, good, valuesFor(place).bad[0] ?? "");

    expect(await badlyRefused(place, [value], `${place.list}.2`)).toEqual([]);
  });
});

describe("the size of a page", () => {
  const pages = PLACES.filter(({ argument }) => argument === "first");

  test.each(named(pages))("cannot be given from both ends: %s", async (_, place) => {
    const both = place.query.replace("first: $value", "first: $value, last: $value");

    const { status, errors } = await put(place, both, "5");

    expect(status).toBe(200);
    expect(new Set(errors.map(({ extensions }) => JSON.stringify(extensions)))).toEqual(
      new Set(['{"code":"BAD_USER_INPUT","argument":"last"}']),
    );
  });
});

describe("an article is asked for", () => {
  test.each([
    ["{ article { id } }", "id"],
    ["{ article(id: null, slug: null) { id } }", "id"],
    ['{ article(id: "x", slug: "y") { id } }', "slug"],
  ])("by exactly one of id and slug: %s", async (query, argument) => {
    const statements = await countAlone(async () => {
      const { data, errors } = await khabar.api.run(query);

      expect(data).toEqual({ article: null });
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_USER_INPUT", argument }]);
    });

    expect(statements).toBe(0);
  });
});
