import type { OidcIssuer } from "../account/oidc-issuer.js";
import { viewerOf } from "../account/sign-in.service.js";
import { makeContext, type RequestContext, type Site } from "../kernel/context.js";
import type { Database } from "../kernel/database.js";
import type { SentBy } from "../http/server.js";
import { acceptedLocales } from "../kernel/locale.js";

/** The context of a request; accounts of an issuer are known where there is one. */
export async function contextFor(
  db: Database,
  site: Site,
  { headers, network }: SentBy,
  issuer: OidcIssuer | null = null,
): Promise<RequestContext> {
  const viewer = await viewerOf(db, headers.authorization, issuer);
  return makeContext(db, site, acceptedLocales(headers["accept-language"]), { viewer, network });
}
