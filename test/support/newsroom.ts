import type { Pool } from "pg";
import { expect } from "@jest/globals";
import type { Api } from "./api.js";
import type { Refused } from "./desk.js";

/** Every mutation of an article's life, with what its payload shows beside errors. */
const ACTS = {
  createArticle: "article",
  editArticle: "article notice",
  restoreRevision: "article",
  publishArticle: "article notice",
  scheduleArticle: "article notice",
  unpublishArticle: "article",
  correctArticle: "article",
  retractArticle: "article",
  discardDraft: "discardedArticleId",
  createPreviewLink: "token expiresAt",
} as const;

/** The name of an act on articles. */
export type ArticleAct = keyof typeof ACTS;

/** Every act on articles. */
export const ARTICLE_ACTS = Object.keys(ACTS) as ArticleAct[]; // The table's own keys.

const STANDING = "id version status slug headline body { kind text html } scheduledFor publishedAt updatedAt";

/** What an act answered: its payload, and what was refused as code and place. */
export interface Acted {
  // Each test knows what it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly payload: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly article: any;
  readonly refused: readonly Refused[];
}

/** An act on articles as a client writes it. */
export function articleMutation(name: ArticleAct, fields = STANDING): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const shown = ACTS[name].replace("article", `article { ${fields} }`);
  return `mutation ($input: ${input}!) { ${name}(input: $input) {
    ${shown}
    errors { __typename code path message ... on ConflictError { current { id ... on Article { version headline body { html } } } } }
  } }`;
}

/** Carries out an act on an article; an error outside its payload fails the test. */
export async function act(api: Api, name: ArticleAct, input: object, fields?: string): Promise<Acted> {
  const { data, errors: faults } = await api.run(articleMutation(name, fields), { input });
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  const payload = data[name] as { article?: unknown; errors: { code: string; path: string[] | null }[] };
  const refused = payload.errors.map(({ code, path }): Refused => [code, path?.join(".") ?? ""]);
  return { payload, article: payload.article, refused };
}

/** The same of an act that must be done. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function done(api: Api, name: ArticleAct, input: object, fields?: string): Promise<any> {
  const { article, payload, refused } = await act(api, name, input, fields);
  expect([name, refused]).toEqual([name, []]);
  return article ?? payload;
}

/** An article that could be published at once. */
export const COMPLETE = { headline: "A headline", body: [{ html: "Some text." }] };

/** Where an article has got to, for acts on it. */
export interface Standing {
  readonly id: string;
  readonly version: number;
}

/** Names an article and its version as the acts do. */
export function seen({ id, version }: Standing): { id: string; expectedVersion: number } {
  return { id, expectedVersion: version };
}

/** A new draft. */
export function draft(api: Api, article: object = COMPLETE): Promise<Standing & Record<string, unknown>> {
  return done(api, "createArticle", { article });
}

/** A new article that is public. */
export async function published(api: Api, article: object = COMPLETE): Promise<Standing & Record<string, unknown>> {
  return done(api, "publishArticle", seen(await draft(api, article)));
}

const TABLES = [
  ...["article", "article_author", "article_topic", "article_revision", "former_slug", "preview_link"],
  ...["correction", "mention", "article_in_section", "article_in_topic", "audit_entry", "idempotency_key"],
];

/** All that acts on articles could have changed, row for row; equal texts mean that nothing was. */
export async function newsroomState(pool: Pool): Promise<Record<string, string>> {
  const states = TABLES.map(async (table) => {
    const { rows } = await pool.query<{ state: string }>(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as state from ${table} t`,
    );
    return [table, rows[0]?.state ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}
