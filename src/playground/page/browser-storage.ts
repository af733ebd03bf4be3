import type { Storage } from "@graphiql/toolkit";

/** Where GraphiQL keeps what was asked, with headers whether one wants to keep them or not. */
const HISTORY = /^graphiql:(queries|favorites)$/;

/** What GraphiQL keeps in this browser; its history without headers, as there are tokens in them. */
export function browserStorage(defaultHeaders: string): Storage {
  return {
    getItem: (key) => withHeaders(key, localStorage.getItem(key), defaultHeaders),
    setItem: (key, value) => localStorage.setItem(key, withHeaders(key, value, undefined) ?? value),
    removeItem: (key) => localStorage.removeItem(key),
    clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}

/** What is kept under a key; in a history, such as `{"queries": [{"query": …}]}`, with these headers in each request. */
function withHeaders(key: string, kept: string | null, headers: string | undefined): string | null {
  if (kept === null || !HISTORY.test(key)) return kept;
  const lists = Object.entries(JSON.parse(kept) as Record<string, object[]>);
  return JSON.stringify(
    Object.fromEntries(lists.map(([name, list]) => [name, list.map((asked) => ({ ...asked, headers }))])),
  );
}

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith("graphiql:"));
}
