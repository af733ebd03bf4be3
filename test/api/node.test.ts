import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { mentionOf } from "../support/build.js";
import { PUBLIC_URL, useKhabar } from "../support/khabar.js";
import { saveVersions } from "../support/saved-versions.js";
import type { SignedIn } from "../support/sign-in.js";

/** Every type of the schema that has an id. */
const TYPES =
  "Affiliation Article ArticleRevision AuditEntry Author Comment CommentFlag Correction Event EventSeries Mention Organization Person Place Section Source Topic User".split(
    " ",
  );

/** Types of which readers see nothing. */
const FOR_STAFF = ["ArticleRevision", "AuditEntry", "CommentFlag"];

/** Types whose objects have a page on the site, and where it stands. */
const FOLDERS = Object.entries({
  ...{ Article: "articles", Author: "authors", Event: "events", Organization: "organizations" },
  ...{ Person: "people", Place: "places", Section: "sections" },
});

const SLUG = "اتفاق-بالرباط";

describe("an object found by its id or address", () => {
  const khabar = useKhabar({ archive: "empty" });
  const ids = new Map<string, string>();
  let admin: SignedIn;

  beforeAll(async () => {
    const { build } = khabar;
    const name = (locale: string, text: string) => [{ text, locale, kind: "CANONICAL" as const }];
    const ministry = await build.organization({ slug: SLUG });
    const post = {
      key: "affiliation:built",
      organization: ministry.key,
      titles: [{ locale: "ar", text: "وزير" }],
      period: null,
    };
    const person = await build.person({ slug: "وزير-في-الرباط", affiliations: [post] });
    await build.place({ slug: "الرباط" });
    await build.records([
      { type: "series", key: "series:built", names: name("ar", "قمة"), organizer: null },
      { type: "topic", key: "medtop:1", names: [{ locale: "ar", text: "سياسة" }], definitions: [], broader: null },
      { type: "source", key: "source:built", name: "وكالة", homepage: null, language: "ar", organization: null },
      { type: "author", key: "author:built", slug: SLUG, name: "كاتب", bios: [], image: null, person: null },
    ]);
    const event = await build.event({ slug: SLUG, series: "series:built" });
    const section = await build.section({ slug: "سياسة" });
    const correction = {
      key: "correction:built",
      kind: "CORRECTION",
      text: "تصحيح",
      publishedAt: "2026-01-02T00:00:00Z",
    } as const;
    const article = await build.article({
      ...{ slug: SLUG, topics: ["medtop:1"], authors: ["author:built"], source: "source:built", section: section.key },
      ...{ mentions: [mentionOf(person), mentionOf(event)], corrections: [correction] },
    });
    const reader = await build.account();
    await build.comment({ article: article.key, author: reader.key, guestName: null });
    await khabar.pool.query("insert into comment_flag (comment_id, reason) select id, 'SPAM' from comment");
    await khabar.pool.query("insert into audit_entry (action) values ('import')");
    await saveVersions(khabar.pool, [article]);
    admin = await khabar.signIn("ADMIN");
    for (const type of TYPES) ids.set(type, globalId(type, await rowOf(type)));
  });

  const TABLES: Record<string, string> = {
    ...{
      ArticleRevision: "article_revision",
      AuditEntry: "audit_entry",
      CommentFlag: "comment_flag",
      EventSeries: "event_series",
      Event: "news_event",
      User: "account",
    },
    ...{ Person: "named_entity", Organization: "named_entity", Place: "named_entity" },
  };

  async function rowOf(type: string): Promise<string> {
    const table = TABLES[type] ?? type.toLowerCase();
    const kind = table === "named_entity" ? `where kind = '${type.toUpperCase()}'` : "";
    const { rows } = await khabar.pool.query<{ id: string }>(`select id from ${table} ${kind} order by id limit 1`);
    return rows[0]?.id ?? "";
  }

  const node = async (id: string, api = khabar.api) =>
    (await ask(api, "query ($id: ID!) { node(id: $id) { __typename id } }", { id })).node;

  const resource = async (url: string) =>
    (await ask(khabar.api, "query ($url: URL!) { resource(url: $url) { __typename id } }", { url })).resource;

  test("every type that has an id is in this file", async () => {
    const { __type } = await ask(khabar.api, `{ __type(name: "Node") { possibleTypes { name } } }`);

    expect(__type.possibleTypes.map(({ name }: { name: string }) => name).toSorted()).toEqual(TYPES);
  });

  test.each(TYPES)("is one of type %s", async (type) => {
    const id = ids.get(type) ?? "";

    expect(await node(id, FOR_STAFF.includes(type) ? admin.api : khabar.api)).toEqual({ __typename: type, id });
  });

  test.each(TYPES)("is null where there is no %s with that id", async (type) => {
    expect(await node(globalId(type, "999999"), admin.api)).toBeNull();
    expect(await node(globalId(type, "9223372036854775807"), admin.api)).toBeNull();
  });

  test("is null where the row is of another kind than the id says", async () => {
    const place = await rowOf("Place");

    expect(await node(globalId("Person", place))).toBeNull();
    expect(await node(globalId("Event", place))).toBeNull();
    expect(await node(globalId("Place", await rowOf("Event")))).toBeNull();
  });

  test("is refused where the id is of a type that has no objects", async () => {
    const { errors } = await khabar.api.run("query ($id: ID!) { node(id: $id) { id } }", {
      id: globalId("Block", "1"),
    });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe("id");
  });

  test("comes in the order asked, with null where there is none, and again where asked again", async () => {
    const [article, person] = [ids.get("Article") ?? "", ids.get("Person") ?? ""];
    const asked = [person, globalId("Article", "999999"), article, globalId("User", "77"), person];

    const { nodes } = await ask(khabar.api, "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", {
      ids: asked,
    });

    const [foundPerson, foundArticle] = [
      { __typename: "Person", id: person },
      { __typename: "Article", id: article },
    ];
    expect(nodes).toEqual([foundPerson, null, foundArticle, null, foundPerson]);
  });

  test("is none where no ids are asked for", async () => {
    expect(await ask(khabar.api, "{ nodes(ids: []) { id } }")).toEqual({ nodes: [] });
  });

  test.each([
    ["article", "Article"],
    ["entity", "Person, Organization, Place"],
    ["event", "Event"],
  ])("is refused by the field %s where the id is of another type", async (field, types) => {
    const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
    const { errors } = await khabar.api.run(query, { id: ids.get("Comment") });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]).toMatchObject({ message: `"id" must be the id of: ${types}.`, extensions: { argument: "id" } });
  });

  test("is an article by its slug or address, in any form of Unicode, or null", async () => {
    await khabar.build.article({ key: "article:madda", slug: "آسفي" });
    const bySlug = async (slug: string) =>
      (await ask(khabar.api, "query ($slug: String!) { article(slug: $slug) { slug } }", { slug })).article;

    expect(await bySlug(SLUG)).toEqual({ slug: SLUG });
    expect(await bySlug("آسفي".normalize("NFD"))).toEqual({ slug: "آسفي" });
    expect(await bySlug("لا-أحد")).toBeNull();
    const typed = await resource(`${PUBLIC_URL}/articles/${"آسفي".normalize("NFD")}`);
    expect(typed).toMatchObject({ __typename: "Article" });
  });

  describe.each(FOLDERS)("by the address of a page: %s", (type, folder) => {
    const URL_OF = `query ($id: ID!) { node(id: $id) {
      ... on Article { url } ... on Author { url } ... on Mentionable { url } ... on Section { url }
    } }`;
    const address = async () => (await ask(khabar.api, URL_OF, { id: ids.get(type) })).node.url;

    test("stands in its folder under the site's name, encoded", async () => {
      expect(await address()).toMatch(new RegExp(`^${PUBLIC_URL}/${folder}/(%[0-9A-F]{2}|-)+$`));
    });

    test("is found encoded, raw, and with a slash, query or fragment after it", async () => {
      const url = await address();
      const found = { __typename: type, id: ids.get(type) };

      expect(await resource(url)).toEqual(found);
      expect(await resource(decodeURIComponent(url))).toEqual(found);
      expect(await resource(`${url}/`)).toEqual(found);
      expect(await resource(`${url}?page=2#comments`)).toEqual(found);
    });

    test("is not found on another site, in another folder or under another slug", async () => {
      const url = await address();

      expect(await resource(url.replace("khabar.example", "khaber.example"))).toBeNull(); // As long as ours.
      expect(await resource(url.replace("khabar.example", "khabar.example.org"))).toBeNull();
      expect(await resource(url.replace("https://", "http://"))).toBeNull();
      expect(await resource(url.replace("khabar.example", "khabar.example:8443"))).toBeNull();
      expect(await resource(url.replace(`/${folder}/`, "/pictures/"))).toBeNull();
      expect(await resource(`${url}x`)).toBeNull();
      expect(await resource(`${url}/comments`)).toBeNull();
    });
  });

  test.each(["", "/", "/articles", "/articles/", "/articles/%00", "/articles/%FF", "/articles/%", "/graphql"])(
    "is null where the site's address %j shows none",
    async (path) => {
      expect(await resource(PUBLIC_URL + path)).toBeNull();
    },
  );

  test("does not stand at an address that only its slug fits: folders are kinds", async () => {
    expect(await resource(`${PUBLIC_URL}/people/${SLUG}`)).toBeNull();
    expect(await resource(`${PUBLIC_URL}/places/${SLUG}`)).toBeNull();
    expect(await resource(`${PUBLIC_URL}/organizations/${SLUG}`)).toMatchObject({ __typename: "Organization" });
  });
});
