import { globalId } from "../../../src/kernel/global-id.js";
import { BenchError } from "../bench-error.js";
import { type EditedArticle, spansIn, textAfter } from "./edited-article.js";

/** A server that edits an article of its own, one edit after the other. */
export interface EditTarget {
  readonly name: "Khabar" | "LIMIT";
  readonly pid: number;
  /** Makes the next edit; throws where it was not done. */
  readonly edit: () => Promise<void>;
}

const EDIT = `mutation ($input: EditArticleInput!) {
  editArticle(input: $input) { article { version } errors { code } }
}`;

/** Khabar, which is told the new text and finds out all else. */
export function khabarTarget(pid: number, url: string, { articleId, token }: EditedArticle): EditTarget {
  let version = 1;
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const edit = async () => {
    const body = textAfter(version).map((html) => ({ html }));
    const input = { id: globalId("Article", articleId), expectedVersion: version, article: { body } };
    const answer = await send(url, headers, { query: EDIT, variables: { input } });
    version = answer.data?.editArticle.article?.version ?? fail("Khabar", answer);
  };
  return { name: "Khabar", pid, edit };
}

/** LIMIT, which is told all that is to be written. */
export function limitTarget(pid: number, url: string, { articleId, accountId, places }: EditedArticle): EditTarget {
  let version = 1;
  const edit = async () => {
    const text = textAfter(version);
    const body = text.map((one) => ({ kind: "PARAGRAPH", text: one, html: one }));
    const spans = spansIn(text, places);
    const content = {
      headline: "Edited",
      slug: "edited",
      body,
      keywords: [],
      authorIds: [],
      topicIds: [],
      language: "en",
    };
    const moved = { mentionIds: spans.map(({ id }) => id), spans: spans.map((one) => one.spans) };
    version += 1;
    const all = { articleId, accountId, version, body, content, ...moved };
    const answer = await send(url, { "content-type": "application/json" }, all);
    if (answer.version !== version) fail("LIMIT", answer);
  };
  return { name: "LIMIT", pid, edit };
}

interface Answer {
  readonly version?: number;
  readonly data?: { readonly editArticle: { readonly article: { readonly version: number } | null } };
}

async function send(url: string, headers: Record<string, string>, body: object): Promise<Answer> {
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as Answer;
}

function fail(name: string, answer: Answer): never {
  throw new BenchError(`${name} refused an edit: ${JSON.stringify(answer)}`);
}
