import { beforeAll, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";
import { act, done, newsroomState } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
});

const MOST_BYTES = 180_000;

/** A text of Arabic words that has exactly so many bytes as a client sends it. */
function bodyOf(bytes: number): { kind: string; html: string }[] {
  const blocks = Array.from({ length: 5 }, () => ({ kind: "PARAGRAPH", html: "خبر ".repeat(4_000) + "خ" }));
  const filler = bytes - Buffer.byteLength(JSON.stringify([...blocks, { kind: "PARAGRAPH", html: "" }]));
  return [...blocks, { kind: "PARAGRAPH", html: "x".repeat(filler) }];
}

test("the longest text that is taken can be sent back with a change", async () => {
  const body = bodyOf(MOST_BYTES);

  const article = await done(editor.api, "createArticle", { article: { body } });
  const read = article.body.map(({ kind, html }: { kind: string; html: string }) => ({ kind, html }));
  const changed = await done(editor.api, "editArticle", {
    ...{ id: article.id, expectedVersion: 1, article: { body: read.toReversed() } },
  });

  expect(read).toEqual(body);
  expect(changed.body.map(({ html }: { html: string }) => html)).toEqual(body.map(({ html }) => html).toReversed());
});

test("a text is measured as it is stored, as a whole and block by block", async () => {
  const before = await newsroomState(khabar.pool);
  const create = async (body: object[]) => (await act(editor.api, "createArticle", { article: { body } })).refused;

  const refused = [
    await create(bodyOf(MOST_BYTES + 1)),
    await create(Array.from({ length: 8 }, () => ({ html: "&".repeat(9_000) }))),
    await create([{ html: "short" }, { html: "&".repeat(10_001) }]),
  ];

  expect(refused).toEqual([
    [["TOO_LONG", "article.body"]],
    [["TOO_LONG", "article.body"]],
    [["TOO_LONG", "article.body.1.html"]],
  ]);
  expect(await newsroomState(khabar.pool)).toEqual(before);
});

test("controls that turn text round are taken out of links as well, however they are written", async () => {
  const html = ["\u202E", "&#x202E;", "&#8238;"].map((turn) => `<a href="https://example.org/${turn}gpj.exe">a</a>`);

  const { body } = await done(editor.api, "createArticle", { article: { body: html.map((one) => ({ html: one })) } });

  const plain = '<a href="https://example.org/gpj.exe">a</a>';
  expect(body.map((block: { html: string }) => block.html)).toEqual([plain, plain, plain]);
});
