import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { auditLines, deskState, named, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const create = (kind: string, entity: object, fields = "id", more: object = {}) =>
  perform(editor.api, "createEntity", { kind, entity, ...more }, fields);
const edit = (id: string, expectedVersion: number, entity: object, fields = "id version") =>
  perform(editor.api, "editEntity", { id, expectedVersion, entity }, fields);

describe("changing", () => {
  const PERSON = `id version url names { text } description(locale: "en") image { url } identifiers { value }
    ... on Person { affiliations { id title(locale: "en") period { edtf } } }`;

  test("keeps what is left out, clears what is null, and never moves the page", async () => {
    const { object: made } = await create(
      "PERSON",
      {
        names: [named("Before")],
        descriptions: [{ locale: "en", text: "Known." }],
        image: { url: "https://khabar.example/1.jpg", alt: "One" },
        identifiers: [{ scheme: "OTHER", value: "1" }],
      },
      PERSON,
    );

    const renamed = await edit(made.id, 1, { names: [named("After"), named("Before", "en", "FORMER")] }, PERSON);
    const cleared = await edit(made.id, 2, { descriptions: null, image: null, identifiers: [] }, PERSON);

    expect(renamed.object).toEqual({ ...made, version: 2, names: [{ text: "After" }, { text: "Before" }] });
    expect(cleared.object).toEqual({
      ...{ ...renamed.object, version: 3, description: null, image: null, identifiers: [] },
    });
  });

  test("counts no version and writes no line where nothing changes", async () => {
    const body = await khabar.build.organization();
    const entity = {
      names: [named("Same")],
      descriptions: [{ locale: "en", text: "Same." }],
      image: { url: "https://khabar.example/1.jpg", alt: "One" },
      affiliations: [{ organizationId: body.id, titles: [{ locale: "en", text: "Chair" }], period: "2024" }],
    };
    const { object: made } = await create("PERSON", entity, PERSON);
    const before = await deskState(khabar.pool);

    const again = await edit(made.id, 1, entity, PERSON);
    const nothing = await edit(made.id, 1, {}, PERSON);

    expect([again.object, nothing.object]).toEqual([made, made]);
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test("a picture keeps its size while it stays the same", async () => {
    const image = { url: "https://khabar.example/1.jpg", alt: "One", width: 640, height: 480 };
    const person = await khabar.build.person({ image });
    const asked = "version image { url alt width height }";

    const same = await edit(person.id, 1, { image: { url: image.url, alt: "One" } }, asked);
    const described = await edit(person.id, 1, { image: { url: image.url, alt: "A man" } }, asked);
    const other = await edit(person.id, 2, { image: { url: "https://khabar.example/2.jpg", alt: "A man" } }, asked);

    expect(same.object).toEqual({ version: 1, image });
    expect(described.object).toEqual({ version: 2, image: { ...image, alt: "A man" } });
    expect(other.object.image).toEqual({
      url: "https://khabar.example/2.jpg",
      alt: "A man",
      width: null,
      height: null,
    });
  });

  test("posts that go on keep their ids, whatever the order and whichever part is new", async () => {
    const [one, two] = [await khabar.build.organization(), await khabar.build.organization()];
    const post = (organizationId: string, title: string, period?: string) => {
      return { organizationId, titles: [{ locale: "en", text: title }], ...(period && { period }) };
    };
    const { object: made } = await create(
      "PERSON",
      {
        names: [named("Official")],
        affiliations: [post(one.id, "Deputy", "2010/2015"), post(one.id, "Head", "2015/.."), post(two.id, "Member")],
      },
      PERSON,
    );
    const idOf = (title: string) => made.affiliations.find((held: { title: string }) => held.title === title).id;

    const { object: after } = await edit(
      made.id,
      1,
      {
        affiliations: [
          post(two.id, "Chair", "2025"),
          post(one.id, "Director", "2010/2015"),
          post(one.id, "Head", "2015/2024-05"),
        ],
      },
      PERSON,
    );

    expect(after.version).toBe(2);
    expect(after.affiliations.map((held: object) => Object.values(held).slice(0, 2))).toEqual([
      [idOf("Deputy"), "Director"],
      [idOf("Head"), "Head"],
      [expect.any(String), "Chair"],
    ]);
    expect(after.affiliations[2].id).not.toBe(idOf("Member"));
    const { node } = await ask(khabar.api, "query ($id: ID!) { node(id: $id) { id } }", { id: idOf("Member") });
    expect(node).toBeNull();
  });

  test("writes a line for each change, with the version it came to", async () => {
    const place = await khabar.build.place();

    await edit(place.id, 1, { countryCode: "MA" });
    await edit(place.id, 2, { level: "CITY" });

    const by = `by ${editor.account.key}`;
    const lines = await auditLines(khabar.pool, "Place");
    expect(lines.slice(-2)).toEqual([`editEntity Place v2 ${by}`, `editEntity Place v3 ${by}`]);
  });

  test("with a version that is not the latest is refused, and shows the latest", async () => {
    const person = await khabar.build.person();
    await edit(person.id, 1, { names: [named("First")] });
    const before = await deskState(khabar.pool);

    const { object, errors } = await edit(person.id, 1, { names: [named("Second")] });

    expect(object).toBeNull();
    expect(errors).toEqual([
      {
        ...{ __typename: "ConflictError", code: "CONFLICT", path: ["expectedVersion"], message: expect.any(String) },
        current: { id: person.id, version: 2 },
      },
    ]);
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test("by ten at once is done by one, and the nine others are shown what it did", async () => {
    const person = await khabar.build.person();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => edit(person.id, 1, { names: [named(`Editor ${index}`)] })),
    );

    expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
    const current = answers.flatMap(({ errors }) => errors.map((error) => error.current));
    expect(current).toEqual(Array.from({ length: 9 }, () => ({ id: person.id, version: 2 })));
    const { rows } = await khabar.pool.query("select version from named_entity where key = $1", [person.key]);
    expect(rows).toEqual([{ version: 2 }]);
  });
});
