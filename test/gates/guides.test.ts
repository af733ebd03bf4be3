import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { STATES } from "../../src/article/article-action.js";
import { CommentRule } from "../../src/comment/comment-rule.js";
import { ask } from "../support/ask.js";
import { GuideNames, readGuide } from "../support/guide.js";
import { useKhabar } from "../support/khabar.js";

describe.each([
  ["docs/editors.md", "EDITOR", 13],
  ["docs/moderators.md", "ADMIN", 10],
] as const)("%s", (guide, role, least) => {
  const khabar = useKhabar({ archive: "seeded" });

  test("every request of its working day is answered as it says, one after the other", async () => {
    const { api } = await khabar.signIn(role);
    const names = new GuideNames();
    const steps = readGuide(guide);

    expect(steps.length).toBeGreaterThanOrEqual(least);
    for (const { request, variables, answer } of steps) {
      const data: unknown = await ask(api, request, names.filled(variables) as object);
      expect(names.told(data, answer)).toEqual(answer);
    }
  });
});

describe("docs/moderators.md", () => {
  test("its table has all rules there are, in their order", () => {
    const rows = [...readFileSync("docs/moderators.md", "utf8").matchAll(/^\| `([A-Z_]+)` /gm)];

    expect(rows.map(([, rule]) => rule)).toEqual(Object.values(CommentRule));
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
