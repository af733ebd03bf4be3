import type { DocumentNode } from "graphql";
import { RecentlyUsed } from "./recently-used.js";

/** Persisted queries by their hash: some thousand usual ones. What clients miss, they send again. */
export function keptQueries(): RecentlyUsed<string> {
  return new RecentlyUsed(4_000_000, (query) => 2 * query.length + 500);
}

/** Documents that were parsed and found valid, by their hash: about a hundred pages of a site. */
export function keptDocuments(): RecentlyUsed<DocumentNode> {
  return new RecentlyUsed(32_000_000, weightOf);
}

/** About what a parsed document fills in memory, where each token is an object, and most a node as well. */
function weightOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token?.next; token = token.next) tokens++;
  return 2 * (loc?.source.body.length ?? 0) + 500 * tokens + 2_000;
}
