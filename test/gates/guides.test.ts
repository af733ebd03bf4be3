import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { STATES } from "../../src/article/article-action.js";
import { CommentRule } from "../../src/comment/comment-rule.js";
import { ask } from "../support/ask.js";
import { GuideNames, readGuide } from "../support/guide.js";
import { useKhabar } from "../support/khabar.js";

describe.each([
  ["docs/editors.md", 13],
  ["docs/moderators.md", 18],
] as const)("%s", (guide, least) => {
  const khabar = useKhabar({ archive: "seeded" });

  test("every request of its working day is answered as it says, one after the other", async () => {
    const senders = new Map([
      ["", (await khabar.signIn("EDITOR")).api],
      ["an administrator", (await khabar.signIn("ADMIN")).api],
      ["a guest", khabar.api],
    ]);
    const names = new GuideNames();
    const steps = readGuide(guide);

    expect(steps.length).toBeGreaterThanOrEqual(least);
    for (const { request, as, variables, answer } of steps) {
      const sender = senders.get(as);
      if (!sender) throw new Error(`${guide} has a request of "${as}", whom nobody knows`);
      const data: unknown = await ask(sender, request, names.filled(variables) as object);
      expect(names.told(data, answer)).toEqual(answer);
    }
  });
});

describe("docs/moderators.md", () => {
  test("its tables have all rules there are, and an example of each, in their order", () => {
    const rows = [...readFileSync("docs/moderators.md", "utf8").matchAll(/^\| `([A-Z_]+)` /gm)];

    const rules = Object.values(CommentRule);
    expect(rows.map(([, rule]) => rule)).toEqual([...rules, ...rules]);
  });
});

describe("docs/editors.md", () => {
  test("its table of states is the one that holds", () => {
    const rows = [
      ...readFileSync("docs/editors.md", "utf8").matchAll(/^\| `([A-Z]+)`\s+\| `\w+`\s+\| ([A-Z, ]+?)\s*\|/gm),
    ];

    const documented = Object.fromEntries(rows.map(([, action = "", states = ""]) => [action, states.split(", ")]));

    expect(documented).toEqual(STATES);
  });
});
