import { readFileSync } from "node:fs";
import { ARTICLE_PAGE } from "./article-page.js";
import { DEEP_PAGE } from "./deep-page.js";
import { ENTITY_PAGE } from "./entity-page.js";
import { FRONT_PAGE } from "./front-page.js";
import type { Workload } from "./workload.js";

/** Every page that is measured. */
export const WORKLOADS: readonly Workload[] = [ARTICLE_PAGE, FRONT_PAGE, ENTITY_PAGE, DEEP_PAGE];

const documents = new Map<string, string>();

/** The request to Khabar, as it stands beside the statement. */
export function documentOf({ name }: Workload): string {
  const document = documents.get(name) ?? readFileSync(`test/bench/workloads/${name}.graphql`, "utf8");
  documents.set(name, document);
  return document;
}
