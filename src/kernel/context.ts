import type { Database } from "./database.js";
import { Loaders } from "./loaders.js";
import type { NodeKind } from "./node-kind.js";
import type { Viewer } from "./viewer.js";

/** What is the same for every request: the site's address and language, and the kinds of objects `node` can find. */
export interface Site {
  /** Where readers find the site, without a slash at the end: `https://news.example`. */
  readonly publicUrl: string;
  /** The language of last resort for texts that exist in several: `ar`. */
  readonly defaultLocale: string;
  readonly nodeKinds: readonly NodeKind[];
}

/** What a resolver may know of the request it answers. It names no feature. */
export interface RequestContext {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly site: Site;
  /** Languages of the reader, best first, from `Accept-Language`. */
  readonly locales: readonly string[];
  /** Whom it speaks for; `null` for a guest. */
  readonly viewer: Viewer | null;
}

/** A context for one request, with loaders of its own. */
export function makeContext(
  db: Database,
  site: Site,
  locales: readonly string[],
  viewer: Viewer | null = null,
): RequestContext {
  const context: RequestContext = { db, site, locales, viewer, loaders: new Loaders(() => context) };
  return context;
}

/** Lets go of all that a request has read so far, since something has been changed. */
export function readAnew(context: RequestContext): void {
  Object.assign(context, { loaders: new Loaders(() => context) });
}
