import { expect, test } from "@jest/globals";
import type { Answer } from "../support/api.js";
import { useKhabar } from "../support/khabar.js";
import { SEED_SLUGS } from "../support/seed.js";
import { countStatements } from "../support/statements.js";

const khabar = useKhabar({ archive: "seeded" });

/** A field under so many names. */
function many(count: number, field: string): string {
  return Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join("\n");
}

/** How many statements a query takes, and its answer. */
async function ask(query: string): Promise<[statements: number, answer: Answer]> {
  const answers: Answer[] = [];
  const statements = await countStatements(async () => answers.push(await khabar.api.run(query)));
  const [answer] = answers;
  if (!answer || answer.errors.length > 0) throw new Error(`not answered: ${JSON.stringify(answer?.errors)}`);
  return [statements, answer];
}

const ARTICLE = `article(slug: "${SEED_SLUGS.ar}")`;
const INSIDE =
  "people { name } body { text } comments(first: 5) { totalCount nodes { replies { totalCount } } } related { nodes { headline } }";

// No request may have more than 20 fields at its top, nor more than 50 aliases.
test.each([
  ["an article", 20, `${ARTICLE} { headline ${INSIDE} }`],
  [
    "a list",
    20,
    "articles(first: 2, orderBy: { field: PUBLISHED_AT, direction: ASC }) { totalCount nodes { headline } }",
  ],
  ["a list with a filter", 20, 'articles(filter: { languages: ["fr"] }) { nodes { headline section { name } } }'],
  ["entities", 20, "entities(first: 3) { nodes { name } }"],
  ["a list without pages", 20, "sections { name children { name } }"],
])("%s under many names is loaded once", async (_, count, field) => {
  const [one] = await ask(`{ ${field} }`);

  const [statements, { data }] = await ask(`{ ${many(count, field)} }`);

  expect(one).toBeGreaterThan(0);
  expect(statements).toBe(one);
  expect(Object.keys(data)).toHaveLength(count);
  expect(new Set(Object.values(data).map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test.each([
  ["people", "people { name affiliations { organization { name } } }"],
  ["the body", "bodyHtml"],
  ["a page of comments", "comments(first: 3) { totalCount nodes { body replies(first: 2) { nodes { body } } } }"],
  ["a page of mentions", "mentions(first: 4) { nodes { salience } }"],
  ["related articles", "related(first: 3) { nodes { headline } }"],
  ["parts", "topics { name }"],
])("%s of an article under fifty names are loaded once", async (_, field) => {
  const [one] = await ask(`{ ${ARTICLE} { ${field} } }`);

  const [statements, { data }] = await ask(`{ ${ARTICLE} { ${many(50, field)} } }`);

  expect(statements).toBe(one);
  expect(new Set(Object.values(data.article).map((answer) => JSON.stringify(answer))).size).toBe(1);
});
