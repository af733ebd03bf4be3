import { types } from "node:util";
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { badToken, signInUnavailable } from "../kernel/faults.js";
import { Reach, type Watcher } from "../kernel/reach.js";

/** Whose word is taken for who somebody is: an issuer of OpenID Connect, and how it speaks of us. */
export interface OidcSettings {
  /** Exactly as it stands in the claim `iss`. */
  readonly issuer: string;
  /** Us, as the claim `aud` names us. */
  readonly audience: string;
  /** The claim that holds roles, or the way to it: `realm_access.roles`. */
  readonly roleClaim: string;
}

/** Only such as are signed with a key that we do not have: whoever knows our keys can make no token. */
const ALGORITHMS = "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519".split(" ");

/** By how many seconds the issuer's clock and ours may differ. */
const CLOCK_TOLERANCE = 30;

/** An issuer of OpenID Connect: its keys are fetched when they are first needed, kept, and fetched anew when it changes them. */
export class OidcIssuer {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    readonly settings: OidcSettings,
    watcher?: Watcher,
  ) {
    this.keys = keysOf(settings.issuer, new Reach(watcher));
  }

  /**
   * What the issuer says of whoever holds a token. A token that is forged, expired or meant for others is UNAUTHENTICATED; of
   * one that cannot be checked as the issuer does not answer, SERVICE_UNAVAILABLE.
   */
  async claimsOf(token: string): Promise<JWTPayload> {
    const { issuer, audience } = this.settings;
    const checks = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE };
    const { payload } = await jwtVerify(token, this.keys, { ...checks, requiredClaims: ["sub", "exp"] }).catch(
      turnAway,
    );
    // `jose` looks at this one only where tokens have a greatest age.
    if (payload.iat !== undefined && payload.iat > Date.now() / 1_000 + CLOCK_TOLERANCE)
      throw badToken("iat is to come");
    return payload;
  }
}

function turnAway(error: unknown): never {
  throw error instanceof KeysFault ? signInUnavailable(error.cause) : badToken(error);
}

/** The keys cannot be had, which says nothing of the token. */
class KeysFault extends Error {}

/** The keys of an issuer. Where a token says that its key lies is of no account. */
function keysOf(issuer: string, reach: Reach): JWTVerifyGetKey {
  const discovery = new URL(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const find = createRemoteJWKSet(discovery, {
    [customFetch]: (url, options) => fetchKeys(url, options, issuer),
  });
  return async (header, token) => {
    try {
      const key = await find(header, token);
      reach.found();
      return key;
    } catch (error) {
      // The keys are there, and it is none of them, or more than one.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      reach.lost(reasonOf(error));
      throw new KeysFault("the keys cannot be had", { cause: error });
    }
  };
}

/** Where the keys lie may change with them, so that is asked each time. */
async function fetchKeys(discovery: string, options: RequestInit, issuer: string): Promise<Response> {
  const response = await fetch(discovery, options);
  if (response.status !== 200) throw new Error(`${discovery} answers ${response.status}`);
  const { data } = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).safeParse(await response.json());
  if (!data) throw new Error(`${discovery} is not the configuration of ${issuer}`);
  if (issuer.startsWith("https:") && !data.jwks_uri.startsWith("https:"))
    throw new Error(`${discovery} has its keys where anybody on the way could change them`);
  return fetch(data.jwks_uri, options);
}

/** `fetch` says why only in the cause of its error, and that is an AggregateError without words where a name has two addresses. */
function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  const { message, cause } = error;
  if (!types.isNativeError(cause)) return message;
  return `${message}: ${cause.message || ("code" in cause ? String(cause.code) : cause.name)}`;
}
