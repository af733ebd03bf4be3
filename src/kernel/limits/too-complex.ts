import { GraphQLError } from "graphql";
import { type Limit, LIMITS } from "./limits.js";

/** The refusal of a request that exceeds a limit, before anything of it runs; HTTP 400. */
export function tooComplex(limit: Limit, found?: number, most: number = LIMITS[limit].most): GraphQLError {
  return new GraphQLError(`Too many ${LIMITS[limit].of}: at most ${most} are allowed.`, {
    extensions: { code: "TOO_COMPLEX", limit, allowed: most, found, http: { status: 400 } },
  });
}
