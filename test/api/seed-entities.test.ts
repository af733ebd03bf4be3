import { describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import { arabicName, SEED, type SeedEntity, SEED_SLUGS } from "../support/seed.js";

const ENTITIES = `query ($slug: String!) {
  article(slug: $slug) {
    mentions(first: 100) { nodes { target {
      __typename
      ... on Entity {
        url names { text locale kind } identifiers { scheme value url } version
        ar: description(locale: "ar") fr: description(locale: "fr") en: description(locale: "en")
      }
      ... on Person { affiliations { title(locale: "ar") isCurrent period { edtf } person { name(locale: "ar") } organization { name(locale: "ar") } } }
      ... on Organization {
        sector parent { name(locale: "ar") } headquarters { name(locale: "ar") } units { name(locale: "ar") }
        affiliations { title(locale: "ar") isCurrent person { name(locale: "ar") } organization { name(locale: "ar") } }
      }
      ... on Place { level countryCode containedIn { name(locale: "ar") } location { latitude longitude } }
    } } }
  }
}`;

const TYPES = { PERSON: "Person", ORGANIZATION: "Organization", PLACE: "Place" } as const;

describe("the entities of the seed", () => {
  const khabar = useKhabar({ archive: "seeded" });

  async function read(key: string) {
    const { article } = await ask(khabar.api, ENTITIES, { slug: SEED_SLUGS.ar });
    const name = arabicName(key);
    return article.mentions.nodes
      .map(({ target }: { target: { names?: { text: string }[] } }) => target)
      .find(({ names }: { names?: { text: string }[] }) => names?.[0]?.text === name);
  }

  const named = (key: string | null | undefined) => (key ? { name: arabicName(key) } : null);
  const ofKind = (kind: SeedEntity["kind"]) =>
    SEED.entities.filter((entity) => entity.kind === kind).map((entity) => [entity.key, entity] as const);

  test.each(SEED.entities.map((entity) => [entity.key, entity] as const))(
    "%s has its names in every language and its identifiers",
    async (key, { kind, names, wikidata }) => {
      const entity = await read(key);

      expect(entity).toMatchObject({ __typename: TYPES[kind], names, version: 1 });
      expect(entity.identifiers).toEqual(
        wikidata ? [{ scheme: "WIKIDATA", value: wikidata, url: `https://www.wikidata.org/wiki/${wikidata}` }] : [],
      );
      expect(new Set([entity.ar, entity.fr, entity.en]).size).toBe(3);
    },
  );

  test.each(ofKind("PERSON"))("%s holds the posts of the annotation", async (key, { affiliations = [] }) => {
    const person = await read(key);

    expect(affiliations.length).toBeGreaterThan(0);
    expect(person.affiliations).toEqual(
      affiliations.map(({ organization, title }) => ({
        ...{ title, isCurrent: true, period: null, person: named(key), organization: named(organization) },
      })),
    );
  });

  test.each(ofKind("ORGANIZATION"))(
    "%s has its sector, seat, larger organisation and parts",
    async (key, annotated) => {
      const organization = await read(key);

      const units = SEED.entities.filter(({ parent }) => parent === key);
      expect(organization).toMatchObject({
        sector: annotated.sector,
        parent: named(annotated.parent),
        headquarters: named(annotated.headquarters),
        units: units.map((unit) => named(unit.key)),
      });
    },
  );

  test.each([
    ["org:dgsn", "person:hammouchi", "رئيس المديرية العامة للأمن الوطني"],
    ["org:dgst", "person:hammouchi", "رئيس المديرية العامة لمراقبة التراب الوطني"],
    ["org:interpol", "person:jetton", "المدير الجديد للإنتربول لمكافحة الجرائم الإلكترونية"],
  ])("%s shows that %s is %s", async (key, person, title) => {
    const organization = await read(key);

    expect(organization.affiliations).toEqual([
      { title, isCurrent: true, person: named(person), organization: named(key) },
    ]);
  });

  test("the Interpol centre is part of the General Secretariat, and that of Interpol in Lyon", async () => {
    const [centre, secretariat, interpol] = [
      await read("org:interpol-ccc"),
      await read("org:interpol-gs"),
      await read("org:interpol"),
    ];

    expect(centre).toMatchObject({ parent: { name: "الأمانة العامة للإنتربول" }, units: [] });
    expect(secretariat).toMatchObject({
      parent: { name: "الإنتربول" },
      units: [{ name: "مركز الإنتربول للقيادة والتنسيق" }],
    });
    expect(interpol).toMatchObject({ parent: null, headquarters: { name: "ليون" } });
  });

  test.each(ofKind("PLACE"))("%s has its level, country and larger place", async (key, annotated) => {
    const place = await read(key);

    expect(place).toMatchObject({
      level: annotated.level,
      countryCode: annotated.countryCode,
      containedIn: named(annotated.containedIn),
    });
    expect(place.location === null).toBe(annotated.level === "REGION");
  });

  test("Lyon lies where it lies", async () => {
    const lyon = await read("place:lyon");

    expect(lyon.location).toEqual({ latitude: 45.764, longitude: 4.8357 });
    expect(lyon.url).toBe(`https://khabar.example/places/${encodeURIComponent("ليون")}`);
  });
});
