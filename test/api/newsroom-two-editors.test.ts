import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Api } from "../support/api.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { link } from "../support/links.js";
import { act, type ArticleAct, draft } from "../support/newsroom.js";

const khabar = useKhabar({ archive: "empty" });
const RUNS = { numRuns: process.env["KHABAR_HEAVY"] ? 300 : 6 };

let editors: readonly Api[];
let person: Built;

beforeAll(async () => {
  editors = [(await khabar.signIn("EDITOR")).api, (await khabar.signIn("EDITOR")).api];
  person = await khabar.build.person();
});

const NAMES = [
  ...["editArticle", "editArticle", "editArticle", "publishArticle", "unpublishArticle", "correctArticle"],
  ...["scheduleArticle", "retractArticle", "tag"],
] as const;
type Name = (typeof NAMES)[number];

const sequence = fc.array(fc.constantFrom<Name>(...NAMES), { minLength: 3, maxLength: 8 });

/** An act that was acknowledged: the version it made, and what the article was to say. */
interface Acknowledged {
  readonly name: ArticleAct;
  readonly version: number;
  readonly headline: string;
  readonly status: string;
}

let texts = 0;

/** Does one act after the other as an editor would who looks at what the last one answered. */
async function work(api: Api, id: string, names: readonly Name[]): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let version = 1;
  for (const name of names) {
    if (name === "tag") {
      const input = { articleId: id, expectedVersion: version, targetId: person.id, spans: [{ start: 0, end: 4 }] };
      await link(api, "tagMention", input);
      continue;
    }
    const headline = `Text ${++texts}`;
    const { article, refused, payload } = await act(api, name, inputOf(name, id, version, headline));
    if (refused.length === 0)
      acknowledged.push({ name, version: article.version, headline: article.headline, status: article.status });
    version = article?.version ?? payload.errors[0]?.current?.version ?? version;
    expect(refused.filter(([code]) => !["CONFLICT", "WRONG_STATE"].includes(code))).toEqual([]);
  }
  return acknowledged;
}

function inputOf(name: Exclude<Name, "tag">, id: string, expectedVersion: number, headline: string): object {
  const article = { headline };
  return {
    ...{ id, expectedVersion },
    ...(name === "editArticle" && { article }),
    ...(name === "correctArticle" && { article, text: "A note." }),
    ...(name === "retractArticle" && { reason: "A reason." }),
    ...(name === "scheduleArticle" && { at: "2099-01-01T00:00:00Z" }),
  };
}

/** Where each act may begin, and where it leads. */
const LEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  editArticle: { DRAFT: "DRAFT", SCHEDULED: "SCHEDULED", PUBLISHED: "PUBLISHED", UNPUBLISHED: "UNPUBLISHED" },
  publishArticle: { DRAFT: "PUBLISHED", SCHEDULED: "PUBLISHED", UNPUBLISHED: "PUBLISHED" },
  scheduleArticle: { DRAFT: "SCHEDULED", SCHEDULED: "SCHEDULED", UNPUBLISHED: "SCHEDULED" },
  correctArticle: { PUBLISHED: "PUBLISHED" },
  retractArticle: { PUBLISHED: "RETRACTED", UNPUBLISHED: "RETRACTED" },
};

function leadsTo(name: string, from: string, wasPublic: boolean): string | undefined {
  if (name !== "unpublishArticle") return LEADS[name]?.[from];
  return ["SCHEDULED", "PUBLISHED"].includes(from) ? (wasPublic ? "UNPUBLISHED" : "DRAFT") : undefined;
}

test("whatever two editors do at once, nothing acknowledged is lost, and all of it is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(sequence, sequence, async (first, second) => {
      const { id } = await draft(editors[0] as Api, { headline: "Text 0", body: [{ html: "Some text." }] });

      const both = await Promise.all([first, second].map((names, index) => work(editors[index] as Api, id, names)));

      const acts = both.flat().toSorted((one, other) => one.version - other.version);
      expect(acts.map(({ version }) => version)).toEqual(acts.map((_, index) => index + 2));
      expectTable(acts);
      await expectKept(id, acts);
    }),
    RUNS,
  );
});

/** Every act began where the table lets it begin, and led where it says. */
function expectTable(acts: readonly Acknowledged[]): void {
  let [state, wasPublic] = ["DRAFT", false];
  for (const { name, status } of acts) {
    expect([name, state, status]).toEqual([name, state, leadsTo(name, state, wasPublic)]);
    state = status;
    wasPublic ||= status === "PUBLISHED";
  }
}

/** The article, its versions and the log say what was acknowledged, and nothing else. */
async function expectKept(id: string, acts: readonly Acknowledged[]): Promise<void> {
  const query = `query ($id: ID!) { article(id: $id) { version status headline
    mentions { nodes { spans { start end surface } } } revisions(first: 50) { nodes { version headline wasPublished } } } }`;
  const { article } = await ask(editors[0] as Api, query, { id });
  const versions = [{ version: 1, headline: "Text 0", status: "DRAFT" }, ...acts];
  const last = versions.at(-1);
  expect(article).toMatchObject({ version: last?.version, status: last?.status, headline: last?.headline });
  expect(article.revisions.nodes).toEqual(
    versions
      .map(({ version, headline, status }) => ({ version, headline, wasPublished: status === "PUBLISHED" }))
      .toReversed(),
  );
  for (const { spans } of article.mentions.nodes) {
    for (const { start, end, surface } of spans) expect(article.headline.slice(start, end)).toBe(surface);
  }
  const { rows } = await khabar.pool.query<{ line: string }>(
    `select action || ' ' || version as line from audit_entry
     where subject_type = 'Article' and 'Article:' || subject_id = $1 and action <> 'tagMention' order by version`,
    [Buffer.from(id, "base64url").toString()],
  );
  expect(rows.map(({ line }) => line)).toEqual([
    "createArticle 1",
    ...acts.map(({ name, version }) => `${name} ${version}`),
  ]);
}
