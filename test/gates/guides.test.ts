import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { STATES } from "../../src/article/article-action.js";
import { ask } from "../support/ask.js";
import { GuideNames, readGuide } from "../support/guide.js";
import { useKhabar } from "../support/khabar.js";

describe("docs/editors.md", () => {
  const khabar = useKhabar({ archive: "seeded" });

  test("every request of its working day is answered as it says, one after the other", async () => {
    const { api } = await khabar.signIn("EDITOR");
    const names = new GuideNames();
    const steps = readGuide("docs/editors.md");

    expect(steps.length).toBeGreaterThan(12);
    for (const { request, variables, answer } of steps) {
      const data: unknown = await ask(api, request, names.filled(variables) as object);
      expect(names.told(data, answer)).toEqual(answer);
    }
  });

  test("its table of states is the one that holds", () => {
    const rows = [
      ...readFileSync("docs/editors.md", "utf8").matchAll(/^\| `([A-Z]+)`\s+\| `\w+`\s+\| ([A-Z, ]+?)\s*\|/gm),
    ];

    const documented = Object.fromEntries(rows.map(([, action = "", states = ""]) => [action, states.split(", ")]));

    expect(documented).toEqual(STATES);
  });
});
