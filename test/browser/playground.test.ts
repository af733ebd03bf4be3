import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { makeFolder, removeFolder, type RunningKhabar, startKhabar } from "../support/running-khabar.js";
import { launchBrowser, pickExample, run, scrollAnswerTo, shownText, type Visit, visitPlayground } from "./visit.js";

const HEADLINE = "المغرب يتقاسم خبرته الأمنية في الاجتماع الثامن للإنتربول";
const EDITOR = ".graphiql-query-editor";
const VARIABLES = ".graphiql-editor-tool .graphiql-editor:not(.hidden)";

// Runs in the page. In a string that runs from right to left the opening quote stands to the right of the closing one.
const QUOTES_OF_HEADLINE = `(() => {
  const strings = [...document.querySelectorAll(".result-window .view-line span > span")];
  const text = strings.find((string) => string.textContent.startsWith('"المغرب')).firstChild;
  const leftOf = (index) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect().left;
  };
  return { opening: leftOf(0), closing: leftOf(text.length - 1) };
})()`;

let folder: string;
let khabar: RunningKhabar;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  folder = await makeFolder();
  khabar = await startKhabar(folder);
  [browser] = await Promise.all([launchBrowser(), khabar.ready()]);
});

afterEach(async () => {
  await visit.page.context().close();
  expect(visit.troubles).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await khabar.stop();
  await removeFolder(folder);
});

async function arrive(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  visit = await visitPlayground(browser, khabar.origin, prepare);
  return visit.page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator(`${EDITOR} .view-lines`).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text, { delay: 20 });
}

test("the article page of the menu answers with the Arabic headline and Interpol", async () => {
  const page = await arrive();

  await pickExample(page, "Article page");
  const { errors } = await run(page);

  expect(errors).toBeUndefined();
  await scrollAnswerTo(page, HEADLINE);
  await scrollAnswerTo(page, '"Interpol"');
});

test("a newcomer finds the article page in the editor, filled in and ready to run", async () => {
  const page = await arrive();

  const { errors, data } = await run(page);

  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ article: { headline: HEADLINE } });
});

test("every example of the menu runs without errors", async () => {
  const page = await arrive();
  const roots = {
    ...{ "Article page": "article", "Latest articles": "articles", Person: "resource", Organisation: "entity" },
    ...{
      Event: "event",
      "My work": "articles",
      "Write an article": "createArticle",
      "History of an article": "article",
      "Comment on an article": "addComment",
      "Moderation queue": "comments",
      "Decide about a comment": "moderateComments",
      "Listed words": "wordList",
    },
  };

  const answers = [];
  for (const title of Object.keys(roots)) {
    await pickExample(page, title);
    answers.push(await run(page));
  }

  expect(answers).toEqual(
    Object.values(roots).map((root) => ({ data: expect.objectContaining({ [root]: expect.any(Object) }) })),
  );
});

test("choosing an example keeps what was typed, in its own tab", async () => {
  const page = await arrive();
  await write(page, "{ __typename");

  await pickExample(page, "Event");
  await page.getByRole("tab").first().click();

  expect(await shownText(page, EDITOR)).toContain("{ __typename");
});

test("an example that nobody has touched makes room for the next one", async () => {
  const page = await arrive();

  await pickExample(page, "Person");
  await pickExample(page, "Event");

  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["EventPage"]);
});

test("with an empty archive an example says so and leaves a blank", async () => {
  const empty = JSON.stringify({ data: { arabic: { nodes: [] }, newest: { nodes: [] } } });
  const page = await arrive((fresh) =>
    fresh.route("**/graphql", (route) =>
      route.request().postData()?.includes("ArchiveSample")
        ? route.fulfill({ contentType: "application/json", body: empty })
        : route.fallback(),
    ),
  );

  await pickExample(page, "Event");

  expect(await shownText(page, EDITOR)).toContain("The archive holds nothing yet");
  expect(await shownText(page, VARIABLES)).toContain('"id": ""');
});

test("an Arabic string of an answer runs from right to left", async () => {
  const page = await arrive();

  await run(page);
  await scrollAnswerTo(page, HEADLINE);

  const { opening, closing } = await page.evaluate<{ opening: number; closing: number }>(QUOTES_OF_HEADLINE);
  expect(opening).toBeGreaterThan(closing);
});

test("the documentation opens and knows the article", async () => {
  const page = await arrive();

  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Article", exact: true }).first().click();

  expect(await page.locator(".graphiql-plugin").innerText()).toContain("A news article.");
});

test("completion offers the fields of an article", async () => {
  const page = await arrive();
  await page.getByRole("button", { name: "Re-fetch GraphQL schema" }).waitFor();

  await write(page, '{ article(id: "1") { head');

  await page.locator(".suggest-widget .monaco-list-row", { hasText: "headline" }).first().waitFor();
});

test("the theme can be switched to dark and is remembered", async () => {
  const page = await arrive();

  await page.getByRole("button", { name: "Open settings dialog" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.reload();
  await page.locator(`${EDITOR} .view-line`).first().waitFor();

  expect(await page.locator("body").getAttribute("class")).toContain("graphiql-dark");
});

test("the local editor is signed in wherever they give no headers of their own, and their token is kept nowhere", async () => {
  const page = await arrive();
  const ask = async (name: string, field: string) => {
    await write(page, `query ${name} { viewer { ${field}`);
    await page.getByRole("tab", { name }).waitFor();
    await page.keyboard.press("Escape"); // What the editor suggests could lie over the button.
    return run(page);
  };

  const first = await ask("First", "role");
  await page.getByRole("button", { name: "New tab" }).click();
  const second = await ask("Second", "displayName");
  await page.reload();
  await page.locator(`${EDITOR} .view-line`).first().waitFor();
  const later = await run(page);
  await page.getByRole("button", { name: "Headers" }).click();
  await page.locator(`${VARIABLES} .view-lines`, { hasText: "Bearer khabar_" }).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  const asGuest = await run(page);

  const named = { data: { viewer: { displayName: "Local editor" } } };
  expect([first, second, later]).toEqual([{ data: { viewer: { role: "EDITOR" } } }, named, named]);
  expect(asGuest).toEqual({ data: { viewer: null } });
  const kept = await page.evaluate<string>("JSON.stringify({ ...localStorage })");
  expect(kept).toContain("displayName");
  expect(kept).not.toContain("khabar_");
});
