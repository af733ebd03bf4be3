import { expect, test } from "@jest/globals";
import { named, perform } from "../support/desk.js";
import { useKhabar } from "../support/khabar.js";
import { exportOf, importInto, useArchives } from "./archives.js";

const khabar = useKhabar({ archive: "empty" });
const archive = useArchives();

test("what editors have made goes into another archive as it is", async () => {
  const { api } = await khabar.signIn("EDITOR");
  const make = async (act: Parameters<typeof perform>[1], input: object) => (await perform(api, act, input)).object.id;
  const longest = [named("و".repeat(300), "ar"), named("w".repeat(300))];
  const image = { url: "https://khabar.example", alt: "One" };
  const texts = [{ locale: "fr", text: "Un\nDeux" }];
  const organization = await make("createEntity", { kind: "ORGANIZATION", entity: { names: longest } });
  const place = await make("createEntity", {
    kind: "PLACE",
    entity: { names: longest, countryCode: "MA", location: { latitude: -33.5, longitude: 180 } },
  });
  const post = { organizationId: organization, titles: [{ locale: "ar", text: "رئيس" }], period: "2024?/.." };
  const person = await make("createEntity", {
    kind: "PERSON",
    entity: { names: longest, descriptions: texts, image, affiliations: [post] },
  });
  const series = await make("createEventSeries", { names: longest, organizerId: organization });
  const participants = [{ entityId: person, role: "HOST", onBehalfOfId: place }];
  const event = { names: longest, date: "XXXX-09-03", locationId: place, seriesId: series, edition: 2, participants };
  const first = await make("createEvent", { event });
  await make("createEvent", { event: { ...event, superEventId: first } });
  await make("createSection", { section: { names: [{ locale: "ar", text: "؟" }] } });
  await make("createAuthor", { author: { name: "كاتب", bios: texts, image, personId: person } });
  await make("createSource", {
    source: { name: "وكالة", language: "ar-MA", homepage: "https://é.example/a b", organizationId: organization },
  });
  const lines = (await exportOf({ pool: khabar.pool, url: "" })).filter((line) => !line.includes('"account"'));
  const other = await archive("empty");

  const { wrong } = await importInto(other, lines);

  expect(wrong).toEqual([]);
  expect((await exportOf(other)).toSorted()).toEqual(lines.toSorted());
  expect(lines).toHaveLength(9);
});
