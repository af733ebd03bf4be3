import { ask } from "./ask.js";
import type { Api } from "./api.js";
import type { Refused } from "./desk.js";
import type { Standing } from "./newsroom.js";

/** What tests look at of a mention. */
const MENTION = `id role salience status origin confidence confirmedBy { id } target { id }
  spans { block start end surface } orphans { was { block start end surface } prefix suffix candidates { block start end } }`;
/** Every act on the links of an article, with what its payload shows beside errors. */
const ACTS = {
  tagMention: `mention { ${MENTION} }`,
  resolveOrphan: `mention { ${MENTION} }`,
  untagMention: `removedMentionId article { id version mentions { nodes { ${MENTION} } } }`,
} as const;

/** The name of an act on links. */
export type LinkAct = keyof typeof ACTS;

/** An act on links as a client writes it. */
export const linkMutation = (act: LinkAct) => {
  const input = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${act}(input: $input) { ${ACTS[act]} errors { __typename code path } } }`;
};

/** Carries out an act on a link. */
// Each test knows what it asked for.
// oxlint-disable-next-line typescript/no-explicit-any
export async function link(api: Api, act: LinkAct, input: object): Promise<{ payload: any; refused: Refused[] }> {
  const { [act]: payload } = await ask(api, linkMutation(act), { input });
  const errors = payload.errors as { code: string; path: string[] | null }[];
  return { payload, refused: errors.map(({ code, path }) => [code, path?.join(".") ?? ""]) };
}

/** What an article mentions, as an editor sees it. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function mentionsOf(api: Api, { id }: Standing): Promise<any[]> {
  const query = `query ($id: ID!) { article(id: $id) { mentions { nodes { ${MENTION} } } } }`;
  return (await ask(api, query, { id })).article.mentions.nodes;
}

/** An article with somebody in its headline and twice in its text. */
export const TEXT = {
  headline: "Amina Benali in Rabat",
  body: [{ html: "Then <b>Amina</b> Benali spoke." }, { html: "وقالت أمينة بنعلي في الرباط 👩‍👩‍👧 كلمة." }],
};
