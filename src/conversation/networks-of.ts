import type { RequestContext } from "../kernel/context.js";
import { networkHashes } from "../kernel/network-hash.js";

/** What the network of a guest is known by, today and yesterday. Of the network of an account nothing is kept. */
export async function networksOf({ db, viewer, network }: RequestContext): Promise<Buffer[]> {
  return viewer || network === null ? [] : networkHashes(db, network);
}
