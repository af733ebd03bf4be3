import type { NodeKind } from "../kernel/node-kind.js";
import { authorById, authorBySlug } from "./author.loaders.js";
import { sectionById, sectionBySlug } from "./section.loaders.js";
import { sourceById } from "./source.loaders.js";
import { topicById } from "./topic.loaders.js";

/** How desks are found. */
export const SECTION_NODE: NodeKind = {
  type: "Section",
  byId: sectionById,
  address: { folder: "sections", bySlug: sectionBySlug },
};

/** How topics are found. */
export const TOPIC_NODE: NodeKind = { type: "Topic", byId: topicById };

/** How publications and agencies are found. */
export const SOURCE_NODE: NodeKind = { type: "Source", byId: sourceById };

/** How people who sign articles are found. */
export const AUTHOR_NODE: NodeKind = {
  type: "Author",
  byId: authorById,
  address: { folder: "authors", bySlug: authorBySlug },
};
