import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { type Built, participantOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

/** One more than a plain list may hold that no single article bounds. */
const TOO_MANY = 101;

const numbers = Array.from({ length: TOO_MANY }, (_, index) => index);
const nameOf = (text: string) => [{ text, locale: "en", kind: "CANONICAL" as const }];
const namesOn = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe("a plain list stops at a hundred, and keeps the first of its order:", () => {
  const khabar = useKhabar({ archive: "empty" });
  const people: Built[] = [];

  beforeAll(async () => {
    for (const number of numbers) people.push(await khabar.build.person({ names: nameOf(`Person ${number}`) }));
  });

  const read = async ({ id }: Built, selection: string) =>
    (await ask(khabar.api, `query ($id: ID!) { node(id: $id) { ... on ${selection} } }`, { id })).node;

  test("participants by role, hosts first, though they were named last", async () => {
    const host = await khabar.build.organization({ names: nameOf("The host") });
    const attendees = people.map((person) => participantOf(person, "ATTENDEE"));
    const event = await khabar.build.event({ participants: [...attendees, participantOf(host, "HOST")] });

    const { participants } = await read(event, "Event { participants { role entity { name } } }");

    const names = participants.map(({ entity }: { entity: { name: string } }) => entity.name);
    expect(names).toEqual(["The host", ...numbers.slice(0, 99).map((number) => `Person ${number}`)]);
    expect(participants[0].role).toBe("HOST");
  });

  test("events within an event by date, those without one last", async () => {
    const summit = await khabar.build.event();
    for (const number of numbers) {
      const date = number === 0 ? null : `2024-${number % 2 === 0 ? "05" : "04"}`;
      await khabar.build.event({ names: nameOf(`Meeting ${number}`), superEvent: summit.key, date });
    }

    const { subEvents } = await read(summit, "Event { subEvents { name } }");

    const [april, may] = [1, 0].map((rest) => numbers.filter((number) => number > 0 && number % 2 === rest));
    expect(namesOn(subEvents)).toEqual([...(april ?? []), ...(may ?? [])].map((number) => `Meeting ${number}`));
  });

  test("posts of a person, current ones first, and of an organisation", async () => {
    const ministry = await khabar.build.organization();
    const posts = numbers.map((number) => ({
      ...{ key: `affiliation:built-${number}`, organization: ministry.key },
      ...{ titles: [{ locale: "en", text: `Post ${number}` }], period: number === 100 ? "2020/.." : "2010/2019" },
    }));
    const person = await khabar.build.person({ affiliations: posts });

    const held = await read(person, "Person { affiliations { name: title isCurrent } }");
    const within = await read(ministry, "Organization { affiliations { name: title } }");

    const expected = ["Post 100", ...numbers.slice(0, 99).map((number) => `Post ${number}`)];
    expect(namesOn(held.affiliations)).toEqual(expected);
    expect(namesOn(within.affiliations)).toEqual(expected);
    expect(held.affiliations[0].isCurrent).toBe(true);
    expect(held.affiliations[1].isCurrent).toBe(false);
  });

  test("parts of an organisation in the order in which they were recorded", async () => {
    const parent = await khabar.build.organization();
    for (const number of numbers) {
      await khabar.build.organization({ names: nameOf(`Unit ${number}`), parent: parent.key });
    }

    const { units } = await read(parent, "Organization { units { name } }");

    expect(namesOn(units)).toEqual(numbers.slice(0, 100).map((number) => `Unit ${number}`));
  });

  test("desks below a desk in menu order", async () => {
    const parent = await khabar.build.section();
    for (const number of numbers) {
      const names = [{ locale: "en", text: `Desk ${number}` }];
      await khabar.build.section({ names, parent: parent.key, position: TOO_MANY - number });
    }

    const { children } = await read(parent, "Section { children { name } }");

    expect(namesOn(children)).toEqual(
      numbers
        .slice(1)
        .map((number) => `Desk ${number}`)
        .toReversed(),
    );
  });

  test("narrower topics by code", async () => {
    const topic = (key: string, broader: string | null) => ({
      ...{ type: "topic", key, names: [{ locale: "en", text: key }], definitions: [], broader },
    });
    const codes = numbers.map((number) => `medtop:${String(number).padStart(3, "0")}`);
    await khabar.build.records([topic("medtop:x", null), ...codes.toReversed().map((code) => topic(code, "medtop:x"))]);
    await khabar.build.article({ key: "article:on-x", topics: ["medtop:x"], slug: "on-x" });

    const { article } = await ask(khabar.api, `{ article(slug: "on-x") { topics { narrower { code } } } }`);

    expect(article.topics[0].narrower.map(({ code }: { code: string }) => code)).toEqual(codes.slice(0, 100));
  });
});
