import { globalId } from "../../../src/kernel/global-id.js";
import type { Load } from "../load/load-generator.js";
import type { SentComment } from "./commenters.js";

/** A server that takes comments. */
export interface CommentTarget {
  readonly name: "Khabar" | "LIMIT";
  readonly pid: number;
  /** What is sent to it for these comments. */
  readonly load: (comments: readonly SentComment[]) => Pick<Load, "url" | "bodies" | "authorizations">;
}

const ADD = `mutation ($input: AddCommentInput!) {
  addComment(input: $input) { commentEdge { node { id status } } errors { code } }
}`;

/** Khabar, which is told a text and where it belongs, and decides. */
export function khabarTarget(pid: number, url: string): CommentTarget {
  const bodyOf = ({ articleId, body }: SentComment) =>
    JSON.stringify({ query: ADD, variables: { input: { articleId: globalId("Article", articleId), body } } });
  return {
    name: "Khabar",
    pid,
    load: (comments) => ({
      url,
      bodies: comments.map(bodyOf),
      authorizations: comments.map(({ account }) => `Bearer ${account.token}`),
    }),
  };
}

/** LIMIT, which is told the row. */
export function limitTarget(pid: number, url: string): CommentTarget {
  const bodyOf = ({ articleId, account, body }: SentComment) =>
    JSON.stringify({ articleId, accountId: account.id, body });
  return { name: "LIMIT", pid, load: (comments) => ({ url, bodies: comments.map(bodyOf) }) };
}
