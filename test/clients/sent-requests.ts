import { afterEach, beforeEach } from "@jest/globals";

/**
 * What clients sent since the test began and how it was answered: `GET hash 200`, `POST document 503`. Filled anew before
 * each test; clients are not touched, and use the `fetch` of their environment.
 */
export function useSentRequests(): string[] {
  const sent: string[] = [];
  const send = globalThis.fetch;

  beforeEach(() => {
    sent.length = 0;
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : input.toString();
      const hasDocument = /[?&]query=|"query":"/.test(`${address} ${typeof init?.body === "string" ? init.body : ""}`);
      const response = await send(input, init);
      sent.push(`${init?.method ?? "GET"} ${hasDocument ? "document" : "hash"} ${response.status}`);
      return response;
    };
  });

  afterEach(() => {
    globalThis.fetch = send;
  });

  return sent;
}
