import { ANALYST_REQUESTS } from "./analyst-requests.js";
import { EDITOR_REQUESTS } from "./editor-requests.js";
import type { NamedRequest } from "./named-request.js";
import { SITE_REQUESTS } from "./site-requests.js";

/** Every request whose work is bounded by what it shows. */
export const NAMED_REQUESTS: readonly NamedRequest[] = [...SITE_REQUESTS, ...EDITOR_REQUESTS, ...ANALYST_REQUESTS];
