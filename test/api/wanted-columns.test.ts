import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, getNamedType, type GraphQLField, isLeafType, isObjectType } from "graphql";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";

const SCHEMA = buildSchema(readFileSync("schema.graphql", "utf8"));

/** A field as a selection: itself, or with the type and id of what it leads to. */
function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const hasId = isObjectType(named) && named.getFields()["id"] !== undefined;
  return `${name} { __typename ${hasId ? "id" : ""} }`;
}

function fieldsOf(typeName: string): string[] {
  const type = SCHEMA.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()).map(selectionOf) : [];
}

const TYPES = ["Person", "Organization", "Place", "Event"];

/** Ways from an article to what it mentions, each with what is asked there put in place of `ASKED`. */
const WAYS: readonly [type: string, way: string][] = [
  ["Person", "people { ASKED }"],
  ["Organization", "organizations { ASKED }"],
  ["Place", "places { ASKED }"],
  ["Event", "events { ASKED }"],
  ["Place", "events { location { ASKED } }"],
  ["Event", "events { superEvent { ASKED } }"],
  ["Organization", "people { affiliations { organization { ASKED } } }"],
  ["Person", "organizations { affiliations { person { ASKED } } }"],
  ...TYPES.flatMap((type): [string, string][] => [
    [type, `mentions(first: 100) { nodes { target { ... on ${type} { ASKED } } } }`],
    [type, `mentions(first: 100) { edges { node { target { ... on ${type} { ASKED } } } } }`],
  ]),
  ...["Person", "Organization", "Place"].flatMap((type): [string, string][] => [
    [type, `events { participants { entity { ... on ${type} { ASKED } } } }`],
    [type, `events { participants { onBehalfOf { ... on ${type} { ASKED } } } }`],
  ]),
];

/** Every object with an id of its own, wherever it stands in an answer. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return "ownId" in value ? [value, ...inner] : inner;
}

function chosen(whole: Record<string, unknown> = {}, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

describe("what is read of an article and of what it mentions is what is asked, and never less", () => {
  const khabar = useKhabar({ archive: "seeded" });
  const whole = new Map<unknown, Record<string, unknown>>();
  const slug = SEED_SLUGS.ar;

  beforeAll(async () => {
    const ids = "query ($slug: String!) { article(slug: $slug) { mentions(first: 100) { nodes { target { id } } } } }";
    const { article } = await ask(khabar.api, ids, { slug });
    const every = TYPES.map((type) => `... on ${type} { ${fieldsOf(type).join(" ")} }`).join(" ");
    for (const { target } of article.mentions.nodes) {
      const { node } = await ask(khabar.api, `query ($id: ID!) { node(id: $id) { ${every} } }`, { id: target.id });
      whole.set(target.id, node);
    }
  });

  test.each(WAYS)("%s by %s", async (type, way) => {
    for (const field of fieldsOf(type)) {
      const query = `query ($slug: String!) { article(slug: $slug) { ${way.replace("ASKED", `ownId: id ${field}`)} } }`;

      const { article } = await ask(khabar.api, query, { slug });

      const shown = objectsIn(article).filter(({ ownId }) => whole.has(ownId));
      expect(shown).toEqual(
        shown.map(({ ownId, ...one }) => ({ ownId, ...chosen(whole.get(ownId), Object.keys(one)) })),
      );
    }
  });

  test.each([
    ["by its address", "article(slug: $slug) { ASKED }"],
    ["in a list", "articles(first: 20) { nodes { ASKED } }"],
    ["by edges", "articles(first: 20) { edges { node { ASKED } } }"],
    ["beside another", "article(slug: $slug) { related { nodes { ASKED } } }"],
  ])("an article %s", async (_, way) => {
    const { api } = await khabar.signIn("EDITOR");
    const fields = fieldsOf("Article").join(" ");
    const all = `query ($slug: String!) { article(slug: $slug) { ownId: id ${fields} } articles { nodes { ownId: id ${fields} } } }`;
    const articles = new Map(objectsIn(await ask(api, all, { slug })).map((article) => [article["ownId"], article]));

    for (const field of fieldsOf("Article")) {
      const data = await ask(
        api,
        `query ($slug: String) { ${way.replace("ASKED", `ownId: id ${field}`)} ${way.includes("$slug") ? "" : "own: article(slug: $slug) { id }"} }`,
        { slug },
      );

      const shown = objectsIn(data).filter(({ ownId }) => articles.has(ownId));
      expect(shown).toEqual(
        shown.map(({ ownId, ...one }) => ({ ownId, ...chosen(articles.get(ownId), Object.keys(one)) })),
      );
      if (!way.includes("related")) expect(shown).not.toEqual([]);
    }
  });

  test("the seed mentions what the ways lead to", () => {
    expect(new Set([...whole.values()].map(({ url }) => String(url).split("/").at(-2)))).toEqual(
      new Set(["people", "organizations", "places", "events"]),
    );
    expect(whole.size).toBeGreaterThan(20);
  });
});
