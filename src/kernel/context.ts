import type { Database } from "./database.js";
import { Loaders } from "./loaders.js";
import type { NodeKind } from "./node-kind.js";
import type { Viewer } from "./viewer.js";

/** What readers may do below articles. */
export interface Commenting {
  /** Whether people without an account may comment, and whether a moderator looks first. */
  readonly guests: "premoderate" | "publish" | "off";
  /** For how many minutes one may change what one has written. */
  readonly editMinutes: number;
  /** After how many days an article takes no more comments; 0 for never. */
  readonly closeDays: number;
  /** How many comments of an account must have been published before others are without a moderator's look. */
  readonly approvedFirst: number;
}

/** As it is unless somebody says otherwise. */
export const USUAL_COMMENTING: Commenting = { guests: "premoderate", editMinutes: 15, closeDays: 0, approvedFirst: 0 };

/** What is the same for every request: the site's address and language, and the kinds of objects `node` can find. */
export interface Site {
  /** Where readers find the site, without a slash at the end: `https://news.example`. */
  readonly publicUrl: string;
  /** The language of last resort for texts that exist in several: `ar`. */
  readonly defaultLocale: string;
  readonly nodeKinds: readonly NodeKind[];
  readonly commenting: Commenting;
}

/** Who asks: an account, or somebody of whom only the network is known. */
export interface Sender {
  readonly viewer: Viewer | null;
  /** The address of their network; `null` for whoever sits at the command line. It is never stored or logged. */
  readonly network: string | null;
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
  /** Where it comes from; see `Sender`. */
  readonly network: string | null;
  /** Of each act in it that was refused as done too often, for how many seconds to wait. */
  readonly waits: number[];
}

const NOBODY: Sender = { viewer: null, network: null };

/** A context for one request, with loaders of its own. */
export function makeContext(
  db: Database,
  site: Site,
  locales: readonly string[],
  { viewer, network }: Sender = NOBODY,
): RequestContext {
  const loaders = new Loaders(() => context);
  const context: RequestContext = { db, site, locales, viewer, network, loaders, waits: [] };
  return context;
}

/** Lets go of all that a request has read so far, since something has been changed. */
export function readAnew(context: RequestContext): void {
  Object.assign(context, { loaders: new Loaders(() => context) });
}
