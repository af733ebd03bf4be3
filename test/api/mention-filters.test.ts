import { describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import { type Built, mentionOf } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";

const OF_ARTICLE = `query ($id: ID!, $filter: MentionFilter) {
  article(id: $id) { mentions(filter: $filter) { totalCount nodes { role status } } } }`;

const OF_TARGET = `query ($id: ID!, $filter: MentionFilter) {
  entity(id: $id) { mentions(filter: $filter) { totalCount nodes { role article { id } } } } }`;

describe("mentions are filtered", () => {
  const khabar = useKhabar({ archive: "empty" });

  async function story(): Promise<{ article: Built; person: Built; older: Built }> {
    const { build } = khabar;
    const [person, place, event] = [await build.person(), await build.place(), await build.event()];
    const older = await build.article({
      publishedAt: "2025-03-01T00:00:00.000Z",
      mentions: [mentionOf(person, { role: "SOURCE", salience: 0.2 })],
    });
    const article = await build.article({
      publishedAt: "2025-06-01T00:00:00.000Z",
      mentions: [
        mentionOf(person, { role: "SUBJECT", salience: 0.9 }),
        mentionOf(place, { role: "LOCATION", salience: 0.4 }),
        mentionOf(event, { role: "BACKGROUND", salience: 0.1 }),
        mentionOf(await build.organization(), { role: "PARTICIPANT", status: "SUGGESTED" }),
      ],
    });
    return { article, person, older };
  }

  test.each([
    ["by kind", { kinds: ["PERSON", "EVENT"] }, ["SUBJECT", "BACKGROUND"]],
    ["by role", { roles: ["LOCATION"] }, ["LOCATION"]],
    ["by salience", { minSalience: 0.4 }, ["SUBJECT", "LOCATION"]],
    ["by the day the article came out", { published: { from: "2025-06-01", to: "2025-06-01" } }, 3],
    ["by a day on which it did not", { published: { to: "2025-05-31" } }, []],
    ["by nothing", {}, 3],
    ["by an empty list", { kinds: [] }, []],
    ["by null", { kinds: null, roles: null, statuses: null }, 3],
  ])("within an article %s", async (_, filter, expected) => {
    const { article } = await story();

    const { mentions } = (await ask(khabar.api, OF_ARTICLE, { id: article.id, filter })).article;

    const roles = mentions.nodes.map(({ role }: { role: string }) => role);
    expect(mentions.totalCount).toBe(roles.length);
    if (typeof expected === "number") expect(roles).toHaveLength(expected);
    else expect(roles).toEqual(expected);
  });

  test.each([
    ["by role", { roles: ["SOURCE"] }, ["SOURCE"]],
    ["by salience", { minSalience: 0.5 }, ["SUBJECT"]],
    ["by day", { published: { to: "2025-04-01" } }, ["SOURCE"]],
    ["by kind", { kinds: ["PLACE"] }, []],
    ["by nothing, the newest first", {}, ["SUBJECT", "SOURCE"]],
  ])("of a target %s", async (_, filter, expected) => {
    const { person } = await story();

    const { mentions } = (await ask(khabar.api, OF_TARGET, { id: person.id, filter })).entity;

    expect(mentions.nodes.map(({ role }: { role: string }) => role)).toEqual(expected);
    expect(mentions.totalCount).toBe(expected.length);
  });

  test("suggestions are for editors alone", async () => {
    const { article } = await story();
    const asked = { id: article.id, filter: { statuses: ["SUGGESTED"] } };
    const [reader, editor] = [await khabar.signIn("READER"), await khabar.signIn("EDITOR")];

    const guest = await khabar.api.run(OF_ARTICLE, asked);
    const signedIn = await reader.api.run(OF_ARTICLE, asked);
    const { mentions } = (await ask(editor.api, OF_ARTICLE, asked)).article;

    expect(codes(guest.errors)).toEqual(["UNAUTHENTICATED"]);
    expect(codes(signedIn.errors)).toEqual(["FORBIDDEN"]);
    expect(mentions.nodes).toEqual([{ role: "PARTICIPANT", status: "SUGGESTED" }]);
  });

  test("a salience that cannot be is refused", async () => {
    const { article } = await story();

    const { errors } = await khabar.api.run(OF_ARTICLE, { id: article.id, filter: { minSalience: 1.5 } });

    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "filter.minSalience" });
  });
});
