import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { SETTINGS } from "../../src/config.js";
import { useKhabar } from "../support/khabar.js";

/** The contents of a document's fenced blocks of one language, in order. */
function blocks(document: string, language: string): string[] {
  const fences = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g");
  return [...readFileSync(document, "utf8").matchAll(fences)].map(([, content = ""]) => content);
}

describe("the README", () => {
  const khabar = useKhabar({ archive: "seeded" });

  test("shows the real answer to its request", async () => {
    const [request = ""] = blocks("README.md", "graphql");
    const [variables = "", answer = ""] = blocks("README.md", "json");

    const { data, errors } = await khabar.api.run(request, JSON.parse(variables) as object);

    expect(errors).toEqual([]);
    expect({ data }).toEqual(JSON.parse(answer));
  });
});

test("docs/operations.md lists every setting there is, and no other", () => {
  const table = readFileSync("docs/operations.md", "utf8").split("## ")[1] ?? "";

  const documented = [...table.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);

  expect(documented).toEqual(SETTINGS);
});

test("every document that a document points to is there", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "docs/operations.md", "docs/architecture.md", "docs/clients.md"];
  const links = documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) =>
      new URL(path, `file:///${document}`).pathname.slice(1),
    ),
  );

  const missing = links.filter((path) => !existsSync(path));

  expect(missing).toEqual([]);
});
