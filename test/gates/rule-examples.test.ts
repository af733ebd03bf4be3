import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Api } from "../support/api.js";
import { ask } from "../support/ask.js";
import { anotherNetwork, said, talk } from "../support/conversation.js";
import { type Khabar, useKhabar } from "../support/khabar.js";

/** The sites of the examples, by how they are set. */
const SITES: Readonly<Record<string, Khabar>> = {
  "": useKhabar({ archive: "empty" }),
  "COMMENTS_CLOSE_DAYS=30": useKhabar({ archive: "empty", commenting: { closeDays: 30 } }),
  "COMMENTS_APPROVED_FIRST=1": useKhabar({ archive: "empty", commenting: { approvedFirst: 1 } }),
};

const PREMODERATED = "the article is PREMODERATED";

/** A row of the table of examples. */
interface Example {
  readonly rule: string;
  readonly where: string;
  readonly who: string;
  readonly writes: string;
  readonly becomes: string;
}

const EXAMPLES = readExamples();

function readExamples(): Example[] {
  const [, section = ""] = readFileSync("docs/moderators.md", "utf8").split("### An example of each\n");
  const rows = section.split("\n## ", 1)[0]?.match(/^\| `.*$/gm) ?? [];
  return rows.map((row) => {
    const [rule = "", where = "", who = "", writes = "", becomes = ""] = row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const bare = (cell: string) => cell.replaceAll("`", "");
    return { rule: bare(rule), where: bare(where), who, writes, becomes: bare(becomes) };
  });
}

/** The texts that an example lets somebody write, one after the other. */
function textsOf(writes: string): string[] {
  const letters = /^([\d,]+) letters$/.exec(writes)?.[1];
  if (letters) return ["a".repeat(Number(letters.replace(",", "")))];
  const texts = [...writes.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
  const times = Number(/ (\d+) times at once$/.exec(writes)?.[1] ?? 1);
  return Array.from({ length: times }, () => texts).flat();
}

/** Whoever writes, with what they send beside the text. */
interface Writer {
  readonly api: Api;
  readonly input: object;
  readonly headers: Record<string, string>;
}

async function writerOf({ who }: Example, khabar: Khabar, articleId: string): Promise<Writer> {
  if (who === "a guest")
    return { api: khabar.api, input: { articleId, guestName: "Salma" }, headers: anotherNetwork() };
  const [moderator, { api, account }] = [await khabar.signIn("MODERATOR"), await khabar.signIn("READER")];
  if (who === "a reader who is suspended")
    await said(moderator.api, "restrictUser", { userId: account.id, suspendUntil: "2099-01-01T00:00:00Z" });
  if (who === "a reader whose last comment was refused") {
    const { id } = await said(api, "addComment", { articleId, body: "This will be refused." });
    const decisions = [{ commentId: id, expectedVersion: 1, status: "REJECTED" }];
    await said(moderator.api, "moderateComments", { decisions });
  }
  return { api, input: { articleId }, headers: {} };
}

/** What became of the last text: a status with the rule that decided, or the code of a refusal. */
async function outcomeOf(example: Example, khabar: Khabar): Promise<object> {
  const daysAgo = Number(/, (\d+) days after publication$/.exec(example.who)?.[1] ?? 0);
  const { id: articleId } = await khabar.build.article({
    publishedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
    commentMode: example.where === PREMODERATED ? "PREMODERATED" : "OPEN",
  });
  const { api, input, headers } = await writerOf(example, khabar, articleId);
  let last = null;
  for (const body of textsOf(example.writes)) last = await talk(api, "addComment", { ...input, body }, headers);
  if (last?.refused[0]) return { becomes: last.refused[0][0] };
  const comment = last?.comment;
  if (example.who.endsWith("and three others report it"))
    for (const _ of [1, 2, 3])
      await said((await khabar.signIn("READER")).api, "flagComment", { id: comment.id, reason: "ABUSIVE" });
  const query = "query ($id: ID!) { node(id: $id) { ... on Comment { status hold { rule } } } }";
  const { node } = await ask((await khabar.signIn("MODERATOR")).api, query, { id: comment.id });
  return { becomes: node.status, rule: node.hold?.rule };
}

describe("the examples of rules in docs/moderators.md", () => {
  beforeAll(async () => {
    for (const khabar of Object.values(SITES)) {
      const { api } = await khabar.signIn("MODERATOR");
      await said(api, "editWordList", { severity: "SUSPECT", add: ["hoax"] });
      await said(api, "editWordList", { severity: "BANNED", add: ["scum"] });
    }
  });

  test.each(EXAMPLES)("$rule: $who writes $writes", async (example) => {
    const khabar = SITES[example.where === PREMODERATED ? "" : example.where];
    if (!khabar) throw new Error(`nobody knows a site where ${example.where}`);

    const { rule, becomes } = example;
    expect({ rule, becomes }).toMatchObject(await outcomeOf(example, khabar));
  });
});
