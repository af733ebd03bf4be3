import Negotiator from "negotiator";

/** The media types an answer can have, the first where a client likes both: https://graphql.github.io/graphql-over-http/draft/ */
const MEDIA_TYPES = ["application/json; charset=utf-8", "application/graphql-response+json; charset=utf-8"];

/** Whether a client takes answers in a media type of ours, which is asked before anything runs. */
export function isAcceptable(accept: string | undefined): boolean {
  if (!accept || accept === "*/*") return true;
  return new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) !== undefined;
}
