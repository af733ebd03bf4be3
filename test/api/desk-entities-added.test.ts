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
const SLUG = 'id url name(locale: "en") version';
const slugIn = ({ url }: { url: string }) => decodeURIComponent(url.split("/").at(-1) ?? "");

describe("adding", () => {
  test("a person comes with names, posts and all that was said", async () => {
    const police = await khabar.build.organization();
    const image = { url: "https://khabar.example/h.jpg", alt: "عبد اللطيف حموشي", credit: "MAP" };

    const { object, refused } = await create(
      "PERSON",
      {
        names: [named("عبد اللطيف حموشي", "ar"), named("Abdellatif Hammouchi", "fr"), named("A. H.", "en", "ACRONYM")],
        descriptions: [{ locale: "en", text: "Head of two services.\r\nSince 2015." }],
        identifiers: [
          { scheme: "WIKIDATA", value: "Q101625" },
          { scheme: "ISNI", value: "0000 0001 2103 268X" },
        ],
        image,
        affiliations: [
          { organizationId: police.id, titles: [{ locale: "en", text: "Director" }], period: "2015-05-15/.." },
        ],
      },
      `__typename id version url image { url alt caption credit } description(locale: "en") names { text locale kind }
       identifiers { scheme value url }
       ... on Person { affiliations { id title(locale: "en") period { edtf } organization { id } } }`,
    );

    expect(refused).toEqual([]);
    expect(object).toEqual({
      __typename: "Person",
      id: expect.any(String),
      version: 1,
      url: `https://khabar.example/people/${encodeURIComponent("عبد-اللطيف-حموشي")}`,
      image: { ...image, caption: null },
      description: "Head of two services.\nSince 2015.",
      names: [named("عبد اللطيف حموشي", "ar"), named("Abdellatif Hammouchi", "fr"), named("A. H.", "en", "ACRONYM")],
      identifiers: [
        { scheme: "WIKIDATA", value: "Q101625", url: "https://www.wikidata.org/wiki/Q101625" },
        { scheme: "ISNI", value: "000000012103268X", url: "https://isni.org/isni/000000012103268X" },
      ],
      affiliations: [
        {
          id: expect.any(String),
          title: "Director",
          period: { edtf: "2015-05-15/.." },
          organization: { id: police.id },
        },
      ],
    });
    expect(await auditLines(khabar.pool, "Person")).toEqual([`createEntity Person v1 by ${editor.account.key}`]);
  });

  test("an organisation and a place come with what only they have", async () => {
    const [whole, city] = [await khabar.build.organization(), await khabar.build.place()];

    const office = await create(
      "ORGANIZATION",
      { names: [named("Office")], sector: "SECURITY", parentId: whole.id, headquartersId: city.id },
      "... on Organization { sector parent { id } headquarters { id } affiliations { id } }",
    );
    const hall = await create(
      "PLACE",
      {
        names: [named("Hall")],
        level: "SITE",
        countryCode: "MA",
        containedInId: city.id,
        location: { latitude: 34.02, longitude: -6.83 },
      },
      "... on Place { level countryCode containedIn { id } location { latitude longitude } }",
    );

    expect(office.object).toEqual({
      ...{ sector: "SECURITY", parent: { id: whole.id }, headquarters: { id: city.id }, affiliations: [] },
    });
    expect(hall.object).toEqual({
      ...{ level: "SITE", countryCode: "MA", containedIn: { id: city.id } },
      location: { latitude: 34.02, longitude: -6.83 },
    });
  });

  test("says OTHER of what nobody has said", async () => {
    const body = await create("ORGANIZATION", { names: [named("Body")] }, "... on Organization { sector }");
    const spot = await create("PLACE", { names: [named("Spot")], level: null }, "... on Place { level }");

    expect([body.object, spot.object]).toEqual([{ sector: "OTHER" }, { level: "OTHER" }]);
  });

  test.each([
    [[named("Hassan", "fr"), named("Hasan", "en"), named("حسن", "ar")], "حسن"],
    [[named("Éloi", "fr"), named("Eloy", "en")], "eloy"],
    [[named("Ahmed l'Africain", "fr")], "ahmed-l-africain"],
    [[named("Nickname", "ar", "ALIAS"), named("Proper", "fr")], "proper"],
    [[named("?!", "ar")], "entity"],
    [[named("w".repeat(300), "en")], "w".repeat(92)],
  ])("takes its address from the name that the site prints: %j", async (names, slug) => {
    const { object } = await create("PERSON", { names }, SLUG);

    expect(slugIn(object)).toBe(slug);
  });

  test("numbers addresses of one name, ten at once among them", async () => {
    const entity = { names: [named("Namesake")] };

    const made = await Promise.all(Array.from({ length: 10 }, () => create("PERSON", entity, SLUG)));

    const wanted = ["namesake", ...Array.from({ length: 9 }, (_, index) => `namesake-${index + 2}`)];
    expect(made.map(({ object }) => slugIn(object)).toSorted()).toEqual(wanted.toSorted());
  });

  test("tidies what was typed or pasted, and keeps joiners", async () => {
    const { object } = await create(
      "PERSON",
      { names: [named("  Cafe\u0301 \n\u202E de \t Paris\u202C ", "fr"), named("علی\u200Cاکبر", "fa")] },
      "names { text }",
    );

    expect(object.names).toEqual([{ text: "Café de Paris" }, { text: "علی\u200Cاکبر" }]);
  });
});

describe("a creation with a key", () => {
  const entity = { names: [named("Once")] };
  const count = async () => (await khabar.pool.query("select from named_entity")).rowCount;

  test("sent again, and ten times at once, makes one and answers the same", async () => {
    const before = (await count()) ?? 0;
    const send = () => create("PERSON", entity, SLUG, { idempotencyKey: "once" });

    const first = await send();
    const second = await send();
    const many = await Promise.all(
      Array.from({ length: 10 }, () => create("PERSON", entity, SLUG, { idempotencyKey: "ten" })),
    );

    expect(second).toEqual(first);
    expect(many).toEqual(many.map(() => many[0]));
    expect(many[0]?.refused).toEqual([]);
    expect(await count()).toBe(before + 2);
  });

  test("is refused for anything else, and free again where the first was refused", async () => {
    await create("PERSON", entity, "id", { idempotencyKey: "used" });
    await create("PERSON", { names: [] }, "id", { idempotencyKey: "free" });
    const before = await deskState(khabar.pool);

    const other = await create("PLACE", entity, "id", { idempotencyKey: "used" });
    const bad = await create("PLACE", entity, "id", { idempotencyKey: "k".repeat(201) });
    const broken = await create("PLACE", entity, "id", { idempotencyKey: "\ud800" });

    expect(other.refused).toEqual([["CONFLICT", "idempotencyKey"]]);
    expect([bad.refused, broken.refused]).toEqual([[["INVALID", "idempotencyKey"]], [["INVALID", "idempotencyKey"]]]);
    expect(await deskState(khabar.pool)).toEqual(before);
    expect((await create("PERSON", entity, "id", { idempotencyKey: "free" })).refused).toEqual([]);
  });
});

test("what is wrong is told in the reader's language", async () => {
  const query = `mutation ($input: CreateEntityInput!) { createEntity(input: $input) { errors { message } } }`;
  const input = { kind: "PERSON", entity: { names: [], sector: "MEDIA" } };

  const answers = await Promise.all(
    ["en", "fr", "ar"].map((language) => ask(editor.api, query, { input }, { "accept-language": language })),
  );

  expect(
    answers.map(({ createEntity }) => createEntity.errors.map(({ message }: { message: string }) => message)),
  ).toEqual([
    ["Only organisations have this.", "This must not be empty."],
    ["Seules les organisations ont cela.", "Ce champ ne doit pas être vide."],
    ["هذا للمنظمات وحدها.", "لا يجوز أن يبقى هذا فارغًا."],
  ]);
});
