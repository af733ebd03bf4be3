import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { auditLines, deskState, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const by = () => `by ${editor.account.key}`;

describe("sections", () => {
  const ASKED = `id slug name names: name(locale: "fr") parent { id } children { id }`;
  const create = (section: object, fields = ASKED, more: object = {}) =>
    perform(editor.api, "createSection", { section, ...more }, fields);
  const edit = (id: string, section: object, fields = ASKED) =>
    perform(editor.api, "editSection", { id, section }, fields);
  const menu = (text: string, locale = "en") => ({ names: [{ locale, text }] });

  async function articlesOf(id: string): Promise<string[]> {
    const query = "query ($id: ID!) { node(id: $id) { ... on Section { articles { nodes { id } } } } }";
    const { node } = await ask(khabar.api, query, { id });
    return node.articles.nodes.map((article: { id: string }) => article.id);
  }

  test("are added at the end of their menu, under their Arabic name or the slug given", async () => {
    const top = await create({
      names: [
        { locale: "fr", text: "Monde" },
        { locale: "ar", text: "العالم" },
      ],
    });
    const first = await create({ ...menu("Africa"), parentId: top.object.id, slug: "afrique" });
    const third = await create({ ...menu("Asia"), parentId: top.object.id, position: 5 });
    const last = await create({ ...menu("Africa"), parentId: top.object.id });
    const second = await create({ ...menu("Americas"), parentId: top.object.id, position: 2 });

    expect(top.object).toMatchObject({ slug: "العالم", name: "العالم", names: "Monde", parent: null });
    expect([first, third, last, second].map(({ object }) => object.slug)).toEqual([
      "afrique",
      "asia",
      "africa",
      "americas",
    ]);
    const { object: now } = await edit(top.object.id, {});
    expect(now.children).toEqual([first, second, third, last].map(({ object }) => ({ id: object.id })));
  });

  test("are renamed without moving their page, or moved to a slug that is free", async () => {
    const { object: made } = await create(menu("Old name"));
    const other = await khabar.build.section({ slug: "taken" });

    const renamed = await edit(made.id, menu("New name"));
    const moved = await edit(made.id, { slug: "new-name" });
    const before = await deskState(khabar.pool);
    const refused = [
      await edit(made.id, { slug: "taken" }),
      await create({ ...menu("Another"), slug: "taken" }),
      await edit(made.id, { slug: "Not a slug" }),
      await edit(made.id, { slug: null }),
    ];
    const same = await edit(other.id, { slug: "taken" });

    expect([renamed, moved].map(({ object }) => [object.slug, object.name])).toEqual([
      ["old-name", "New name"],
      ["new-name", "New name"],
    ]);
    expect(refused.map((answer) => answer.refused)).toEqual([
      [["TAKEN", "section.slug"]],
      [["TAKEN", "section.slug"]],
      [["INVALID", "section.slug"]],
      [["INVALID", "section.slug"]],
    ]);
    expect(same.refused).toEqual([]);
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test("take their articles with them when they move", async () => {
    const [from, to, desk] = [await create(menu("From")), await create(menu("To")), await create(menu("Desk"))];
    const { id } = desk.object;
    await edit(id, { parentId: from.object.id });
    const { rows } = await khabar.pool.query<{ key: string }>("select key from section where slug = 'desk'");
    const article = await khabar.build.article({ section: rows[0]?.key ?? null });

    const before = [await articlesOf(from.object.id), await articlesOf(to.object.id)];
    await edit(id, { parentId: to.object.id });
    const after = [await articlesOf(from.object.id), await articlesOf(to.object.id)];
    const { object: free } = await edit(id, { parentId: null });

    expect([before, after]).toEqual([
      [[article.id], []],
      [[], [article.id]],
    ]);
    expect(free.parent).toBeNull();
    expect(await articlesOf(to.object.id)).toEqual([]);
  });

  test("never come to stand below themselves, also where two are moved at once", async () => {
    const [high, low] = [await create(menu("High")), await create(menu("Low"))];
    await edit(low.object.id, { parentId: high.object.id });
    const before = await deskState(khabar.pool);

    const refused = [
      await edit(high.object.id, { parentId: low.object.id }),
      await edit(high.object.id, { parentId: high.object.id }),
    ];

    expect(refused.map((answer) => answer.refused)).toEqual(Array(2).fill([["INVALID", "section.parentId"]]));
    expect(await deskState(khabar.pool)).toEqual(before);
    const [one, other] = [await create(menu("One")), await create(menu("Other"))];
    const atOnce = await Promise.all([
      edit(one.object.id, { parentId: other.object.id }),
      edit(other.object.id, { parentId: one.object.id }),
    ]);
    expect(atOnce.flatMap((answer) => answer.refused)).toEqual([["INVALID", "section.parentId"]]);
  });

  test("are made once for a key, and leave a line for each change alone", async () => {
    const lines = (await auditLines(khabar.pool, "Section")).length;

    const made = await Promise.all(
      Array.from({ length: 10 }, () => create(menu("Keyed"), "id", { idempotencyKey: "keyed" })),
    );
    await edit(made[0]?.object.id, menu("Renamed"));
    await edit(made[0]?.object.id, menu("Renamed"));

    expect(made).toEqual(made.map(() => made[0]));
    expect((await auditLines(khabar.pool, "Section")).slice(lines)).toEqual([
      `createSection Section ${by()}`,
      `editSection Section ${by()}`,
    ]);
  });
});

describe("authors", () => {
  const ASKED = `id name url bio(locale: "en") image { url alt } person { id }`;

  test("are added and changed, under the address of their first name", async () => {
    const person = await khabar.build.person();
    const image = { url: "https://khabar.example/a.jpg", alt: "Portrait" };
    const author = { name: "ليلى بن علي", bios: [{ locale: "en", text: "Writes." }], image, personId: person.id };

    const made = await perform(editor.api, "createAuthor", { author, idempotencyKey: "laila" }, ASKED);
    const again = await perform(editor.api, "createAuthor", { author, idempotencyKey: "laila" }, ASKED);
    const namesake = await perform(editor.api, "createAuthor", { author: { name: "ليلى بن علي" } }, ASKED);
    const { id } = made.object;
    const changed = await perform(editor.api, "editAuthor", { id, author: { name: "Leila", image: null } }, ASKED);
    await perform(editor.api, "editAuthor", { id, author: { name: " Leila " } });

    const url = `https://khabar.example/authors/${encodeURIComponent("ليلى-بن-علي")}`;
    expect(made.object).toEqual({ id, name: author.name, url, bio: "Writes.", image, person: { id: person.id } });
    expect(again).toEqual(made);
    expect(namesake.object).toMatchObject({ url: `${url}-2`, bio: null, image: null, person: null });
    expect(changed.object).toEqual({ ...made.object, name: "Leila", image: null });
    expect(await auditLines(khabar.pool, "Author")).toEqual([
      `createAuthor Author ${by()}`,
      `createAuthor Author ${by()}`,
      `editAuthor Author ${by()}`,
    ]);
  });
});

describe("sources", () => {
  const ASKED = "id name homepage language organization { id }";

  test("are added and changed", async () => {
    const agency = await khabar.build.organization();
    const source = { name: "وكالة", homepage: "https://map.example/ar", language: "ar-ma", organizationId: agency.id };

    const made = await perform(editor.api, "createSource", { source, idempotencyKey: "map" }, ASKED);
    const again = await perform(editor.api, "createSource", { source, idempotencyKey: "map" }, ASKED);
    const { id } = made.object;
    const cleared = { homepage: null, organizationId: null, language: "fr" };
    const changed = await perform(editor.api, "editSource", { id, source: cleared }, ASKED);
    await perform(editor.api, "editSource", { id, source: {} });

    expect(made.object).toEqual({
      ...{ id, name: "وكالة", homepage: "https://map.example/ar", language: "ar-MA", organization: { id: agency.id } },
    });
    expect(again).toEqual(made);
    expect(changed.object).toEqual({ id, name: "وكالة", homepage: null, language: "fr", organization: null });
    expect(await auditLines(khabar.pool, "Source")).toEqual([
      `createSource Source ${by()}`,
      `editSource Source ${by()}`,
    ]);
  });
});
