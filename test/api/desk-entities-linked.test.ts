import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deskState, named, perform } from "../support/desk.js";
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

describe("what stands below another", () => {
  test.each([
    ["an organisation", "organization", "parentId"],
    ["a place", "place", "containedInId"],
  ] as const)("%s never comes to stand below itself", async (_, kind, field) => {
    const [high, middle, low] = [await khabar.build[kind](), await khabar.build[kind](), await khabar.build[kind]()];
    await edit(middle.id, 1, { [field]: high.id });
    await edit(low.id, 1, { [field]: middle.id });
    const before = await deskState(khabar.pool);

    const [toLow, toItself] = [await edit(high.id, 1, { [field]: low.id }), await edit(low.id, 2, { [field]: low.id })];

    expect([toLow.refused, toItself.refused]).toEqual(Array(2).fill([["INVALID", `entity.${field}`]]));
    expect(await deskState(khabar.pool)).toEqual(before);
  });

  test("of two moved below one another at once, one stays", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await khabar.build.organization(), await khabar.build.organization()];

      const answers = await Promise.all([
        edit(one.id, 1, { parentId: other.id }),
        edit(other.id, 1, { parentId: one.id }),
      ]);

      const refused = answers.flatMap((answer) => answer.refused);
      expect(refused).toEqual([["INVALID", "entity.parentId"]]);
    }
  });
});

test("whatever is moved wherever at once, nothing goes round in a circle", async () => {
  const versions = async () =>
    (await khabar.pool.query<{ key: string; version: number }>("select key, version from named_entity")).rows;
  const places = await Promise.all(Array.from({ length: 4 }, () => khabar.build.place()));
  const move = fc.record({ moved: fc.nat({ max: 3 }), into: fc.option(fc.nat({ max: 3 })) });

  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 4 }), async (moves) => {
      const known = new Map((await versions()).map(({ key, version }) => [key, version]));

      const answers = await Promise.all(
        moves.map(({ moved, into }) => {
          const place = places[moved];
          const containedInId = into === null ? null : places[into]?.id;
          return edit(place?.id ?? "", known.get(place?.key ?? "") ?? 0, { containedInId });
        }),
      );

      const allowed = ["INVALID entity.containedInId", "CONFLICT expectedVersion"];
      expect(
        answers.flatMap(({ refused }) => refused.map((one) => one.join(" "))).filter((one) => !allowed.includes(one)),
      ).toEqual([]);
      const { rows } = await khabar.pool.query(
        `with recursive up (start, id) as (
           select id, contained_in_id from named_entity where contained_in_id is not null
           union
           select up.start, e.contained_in_id from up join named_entity e on e.id = up.id
         )
         select start from up where start = id`,
      );
      expect(rows).toEqual([]);
    }),
    { numRuns: process.env["KHABAR_HEAVY"] ? 200 : 25 },
  );
});

describe("an identifier that belongs to another", () => {
  const identifiers = [
    { scheme: "OTHER", value: "7" },
    { scheme: "GEONAMES", value: "2538475" },
  ];

  test("is refused by the name of its owner, but for OTHER; one's own may be said again", async () => {
    const { object: rabat } = await create("PLACE", { names: [named("الرباط", "ar"), named("Rabat")], identifiers });
    const place = await khabar.build.place();
    const before = await deskState(khabar.pool);

    const created = await create("PLACE", { names: [named("Copy")], identifiers });
    const edited = await edit(place.id, 1, { identifiers });

    expect(created.refused).toEqual([["TAKEN", "entity.identifiers.1.value"]]);
    expect(created.errors[0]?.message).toBe("هذا المعرّف يخص «الرباط».");
    expect(edited.refused).toEqual(created.refused);
    expect(await deskState(khabar.pool)).toEqual(before);
    expect((await edit(rabat.id, 1, { identifiers, countryCode: "MA" })).object.version).toBe(2);
  });

  test("is given to one of two who claim it at once", async () => {
    const claim = (scheme: string) => ({ scheme, value: scheme === "WIKIDATA" ? "Q777" : "777" });

    const answers = await Promise.all(
      [
        ["WIKIDATA", "GEONAMES"],
        ["GEONAMES", "WIKIDATA"],
      ].map((schemes) => create("PLACE", { names: [named("Claim")], identifiers: schemes.map(claim) })),
    );

    expect(answers.map(({ refused }) => refused.length).toSorted()).toEqual([0, 2]);
  });
});
