import { expect } from "@jest/globals";
import type { Api } from "./api.js";
import { ask } from "./ask.js";

/** Which page of a list; what is left out is not sent. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** A page as clients see it; what its items show besides their id is up to the list. */
export interface ListPage {
  readonly totalCount: number;
  readonly nodes: readonly ListItem[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: PageInfo;
}

interface ListItem {
  readonly id: string;
  readonly [shown: string]: unknown;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list of the API: under which object, if any, which field, and what its items show. */
export interface List {
  readonly under?: string;
  readonly field: string;
  /** Arguments beside the page's: `orderBy: { field: DATE }`. */
  readonly given?: string;
  readonly shows?: string;
}

/** Reads one page of a list. */
export async function readPage(api: Api, list: List, args: PageArguments = {}): Promise<ListPage> {
  const { under, field, given = "", shows = "" } = list;
  const page = `list: ${field}(first: $first, after: $after, last: $last, before: $before, ${given}) {
    totalCount
    nodes { id ${shows} }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const variables = "($first: Int, $after: String, $last: Int, $before: String)";
  if (under === undefined) return (await ask(api, `query ${variables} { ${page} }`, args)).list;
  const id = JSON.stringify(under);
  const [, type = ""] = /^(\w+):/.exec(Buffer.from(under, "base64url").toString()) ?? [];
  return (await ask(api, `query ${variables} { node(id: ${id}) { ... on ${type} { ${page} } } }`, args)).node.list;
}

/** Every page of a list, in the list's order, as a client finds them that goes on until nothing more is promised. */
export async function walk(api: Api, list: List, size: number, way: "forwards" | "backwards"): Promise<ListPage[]> {
  const pages: ListPage[] = [];
  for (let place: string | null = null, more = true; more;) {
    if (pages.length > 100) throw new Error("the list has no end");
    const forwards = way === "forwards";
    const page = await readPage(api, list, forwards ? { first: size, after: place } : { last: size, before: place });
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (forwards) pages.push(page);
    else pages.unshift(page);
    [more, place] = forwards ? [hasNextPage, endCursor] : [hasPreviousPage, startCursor];
  }
  return pages;
}

/** Holds each page of a walk to what Relay's specification promises of cursors and of what lies beyond. */
export function expectRelayPages(pages: readonly ListPage[], total: number): void {
  for (const [index, { totalCount, nodes, edges, pageInfo }] of pages.entries()) {
    expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
    expect(pageInfo).toEqual({
      hasNextPage: index < pages.length - 1,
      hasPreviousPage: index > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
    expect(totalCount).toBe(total);
  }
}

/** The ids on these pages, in order. */
export function idsOn(pages: readonly ListPage[]): string[] {
  return pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
