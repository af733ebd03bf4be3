import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { link } from "../support/links.js";
import { done, draft, seen, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";
import { countStatements } from "../support/statements.js";

const khabar = useKhabar({ archive: "empty" });
const people: Built[] = [];
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
  for (let count = 0; count < 60; count++) people.push(await khabar.build.person());
});

const WORDS = Array.from({ length: 60 }, (_, index) => `w${String(index).padStart(3, "0")}`).join(" ");

/** A draft that mentions so many people, each where their number stands. */
async function draftNaming(count: number): Promise<Standing> {
  const article = await draft(editor.api, { headline: "Many", body: [{ html: WORDS }] });
  for (const [index, { id }] of people.slice(0, count).entries()) {
    const spans = [{ block: 0, start: index * 5, end: index * 5 + 4 }];
    const { refused } = await link(editor.api, "tagMention", {
      ...{ articleId: article.id, expectedVersion: 1, targetId: id, spans },
    });
    expect(refused).toEqual([]);
  }
  return article;
}

describe("the number of statements does not depend on how much an article mentions", () => {
  const costs = async (act: (article: Standing) => Promise<unknown>) => {
    const [few, many] = [await draftNaming(1), await draftNaming(60)];
    return [await countStatements(() => act(few)), await countStatements(() => act(many))] as const;
  };

  test("when it is published", async () => {
    const [few, many] = await costs((article) => done(editor.api, "publishArticle", seen(article), "id status"));

    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(14);
  });

  test("when its text changes and every place moves", async () => {
    const [few, many] = await costs((article) =>
      done(
        editor.api,
        "editArticle",
        { ...seen(article), article: { body: [{ html: `Only then ${WORDS}` }] } },
        "id version",
      ),
    );

    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(16);
  });
});
