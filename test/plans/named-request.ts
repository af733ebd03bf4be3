import { readFileSync } from "node:fs";
import type { Landmarks } from "./landmarks.js";

/** A request that somebody would make, under the name it goes by. */
export interface NamedRequest {
  readonly name: string;
  readonly query: string;
  readonly variables: (the: Landmarks) => object;
  /** Whether it takes an editor to ask it. */
  readonly isForEditors?: boolean;
}

/** A request of `test/operations`. */
export function operation(name: string): string {
  return readFileSync(`test/operations/${name}.graphql`, "utf8");
}

/** What is shown of an article in a list. */
export const TEASER = "id url headline summary publishedAt section { id name }";
