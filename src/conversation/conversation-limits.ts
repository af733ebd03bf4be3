import type { Id } from "../kernel/database.js";
import type { RequestContext } from "../kernel/context.js";
import { type Limit, takeTurn } from "../kernel/rate-limit.js";

/** How often an account may do something, a guest's network, and all together on one article; in a minute. */
export const PER_MINUTE = {
  addComment: { account: 20, network: 10, article: 600 },
  editComment: { account: 20, network: 10, article: 600 },
  deleteComment: { account: 30, network: 15, article: 600 },
  flagComment: { account: 20, network: 0, article: 600 },
  reactToComment: { account: 120, network: 0, article: 6_000 },
} as const;

/** Whose act it is, and where. */
interface Place {
  readonly networks: readonly Buffer[];
  readonly articleId: Id;
}

/** Counts an act of a reader; refuses it where they, their network or all together have done it too often. */
export function takeTurnOf(context: RequestContext, act: keyof typeof PER_MINUTE, place: Place): Promise<void> {
  return takeTurn(context.db, limitsOf(context, act, place));
}

/** The limits of an act of a reader: their own, and that of all on the article. */
export function limitsOf(
  { viewer }: RequestContext,
  act: keyof typeof PER_MINUTE,
  { networks, articleId }: Place,
): [own: Limit, shared: Limit] {
  const { account, network, article } = PER_MINUTE[act];
  const whose = viewer
    ? { bucket: `${act} account ${viewer.id}`, most: account }
    : { bucket: `${act} network ${networks[0]?.toString("base64url") ?? "none"}`, most: network };
  return [whose, { bucket: `${act} article ${articleId}`, most: article }];
}
