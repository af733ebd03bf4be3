import type { RequestContext } from "../kernel/context.js";
import { lookUp, type LookUpArgs, wordings } from "../kernel/look-up.js";
import { LIST_LIMIT } from "../kernel/row-batches.js";
import { Author } from "./author.model.js";
import { Section } from "./section.model.js";
import { Source } from "./source.model.js";
import { Topic } from "./topic.model.js";

/** The desks at the top of the tree, in menu order, at most 100. */
export function topSections(context: RequestContext): Promise<Section[]> {
  const top = "(select * from section where parent_id is null) row";
  return lookUp(
    context,
    Section,
    { from: top, text: "row.slug", orderBy: "row.position, row.id" },
    { limit: LIST_LIMIT },
  );
}

/** Topics at the top of the vocabulary, or those whose name contains the asked one, by code, at most 100. */
export function findTopics(context: RequestContext, name: string | null): Promise<Topic[]> {
  const from = name === null ? "(select * from topic where broader_id is null) row" : "topic row";
  return lookUp(
    context,
    Topic,
    { from, text: wordings("row.names"), orderBy: "row.code" },
    { name, limit: LIST_LIMIT },
  );
}

/** Publications and agencies by name. */
export function findSources(context: RequestContext, asked: LookUpArgs): Promise<Source[]> {
  return lookUp(context, Source, { from: "source row", text: "row.name", orderBy: "row.name, row.id" }, asked);
}

/** People who sign articles, by name. */
export function findAuthors(context: RequestContext, asked: LookUpArgs): Promise<Author[]> {
  return lookUp(context, Author, { from: "author row", text: "row.name", orderBy: "row.name, row.id" }, asked);
}
