import { expect } from "@jest/globals";
import type { AnsweredError } from "../support/api.js";

/** The media type that GraphQL is asked in. */
export const JSON_TYPE: Readonly<Record<string, string>> = { "content-type": "application/json" };

/** A request that the seed archive answers with `ANSWER`. */
export const ASK = JSON.stringify({ query: "{ articles { totalCount } }" });

/** The answer to `ASK`, to the letter. */
export const ANSWER = '{"data":{"articles":{"totalCount":3}}}\n';

/** Sends a body to GraphQL as it is. */
export function post(origin: string, body: RequestInit["body"], headers = JSON_TYPE): Promise<Response> {
  return fetch(`${origin}/graphql`, { method: "POST", headers, body: body ?? null, duplex: "half" });
}

/** The one error of a refusal, which has the form of a GraphQL answer and tells nothing of what is inside. */
export async function refused(response: Response): Promise<AnsweredError> {
  const text = await response.text();
  expect(text).not.toMatch(/node_modules|\.js|\.ts|SyntaxError|TypeError|call stack|select |Unexpected token/);
  const { errors } = JSON.parse(text) as { errors: AnsweredError[] };
  expect(errors).toHaveLength(1);
  return errors[0] as AnsweredError; // Its length was just looked at.
}
