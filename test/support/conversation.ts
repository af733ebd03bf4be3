import type { Pool } from "pg";
import type { Api } from "./api.js";
import type { Refused } from "./desk.js";

/** Every mutation of the conversation, with what its payload shows beside errors. */
const ACTS = {
  addComment: "guestToken commentEdge { cursor node { ...Shown } }",
  editComment: "comment { ...Shown }",
  deleteComment: "deletedCommentId comment { ...Shown }",
  flagComment: "comment { ...Shown }",
  reactToComment: "comment { ...Shown reactions { kind count viewerHasReacted } }",
  moderateComments: "comments { ...Shown }",
  setCommentMode: "article { id commentMode commentsAreOpen }",
  restrictUser: "user { id suspendedUntil isBanned }",
  editWordList: "words { text severity }",
  eraseUser: "erasedUserId",
} as const;

/** The name of an act of the conversation. */
export type TalkAct = keyof typeof ACTS;

/** Every act of the conversation. */
export const TALK_ACTS = Object.keys(ACTS) as TalkAct[]; // The table's own keys.

const SHOWN = `fragment Shown on Comment {
  id body bodyHtml status version depth editedAt authorName author { id } parent { id } hold { rule explanation }
}`;

/** An act of the conversation as a client writes it. */
export function talkMutation(name: TalkAct): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const shown = ACTS[name];
  return `mutation ($input: ${input}!) { ${name}(input: $input) {
    ${shown}
    errors { __typename code path message ... on RateLimitError { retryAfter }
      ... on ConflictError { current { id ... on Comment { version body } } } }
  } } ${shown.includes("...Shown") ? SHOWN : ""}`;
}

/** What an act answered: its payload, the comment in it, and what was refused as code and place. */
export interface Talked {
  // Each test knows what it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly payload: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly comment: any;
  readonly refused: readonly Refused[];
}

/** Carries out an act of the conversation; an error outside its payload fails the test. */
export async function talk(api: Api, name: TalkAct, input: object, headers?: Record<string, string>): Promise<Talked> {
  const { data, errors: faults } = await api.run(talkMutation(name), { input }, headers);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  const payload = data[name];
  const errors = payload.errors as { code: string; path: string[] | null }[];
  const refused = errors.map(({ code, path }): Refused => [code, path?.join(".") ?? ""]);
  return { payload, comment: payload.comment ?? payload.commentEdge?.node ?? null, refused };
}

/** The same of an act that must be done: the comment it leaves. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function said(api: Api, name: TalkAct, input: object, headers?: Record<string, string>): Promise<any> {
  const { payload, comment, refused } = await talk(api, name, input, headers);
  if (refused.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload.errors)}`);
  return comment ?? payload;
}

let addresses = 0;

/** A network of its own, as a proxy would name it. */
export function anotherNetwork(): Record<string, string> {
  const number = ++addresses;
  return { "x-forwarded-for": `203.0.${Math.floor(number / 250)}.${(number % 250) + 1}` };
}

const TABLES = [
  ...["comment", "comment_version", "comment_flag", "comment_reaction", "moderation_decision", "listed_word"],
  ...["account", "article", "audit_entry", "idempotency_key", "rate_limit"],
];

/** All that acts of the conversation could have changed, row for row; equal texts mean that nothing was. */
export async function talkState(pool: Pool): Promise<Record<string, string>> {
  const states = TABLES.map(async (table) => {
    const { rows } = await pool.query<{ state: string }>(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as state from ${table} t`,
    );
    return [table, rows[0]?.state ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}
