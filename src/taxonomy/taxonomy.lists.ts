import { byName, wordings } from "../kernel/look-up.js";
import { Author } from "./author.model.js";
import { Section } from "./section.model.js";
import { Source } from "./source.model.js";
import { Topic } from "./topic.model.js";

/** The desks at the top of the tree, in menu order. */
export const topSections = byName(Section, {
  from: "(select * from section where parent_id is null) row",
  text: wordings("row.names"),
  orderBy: "row.position, row.id",
});

const TOPICS = { text: wordings("row.names"), orderBy: "row.code" };

/** Topics at the top of the vocabulary, by code. */
export const topTopics = byName(Topic, { ...TOPICS, from: "(select * from topic where broader_id is null) row" });

/** Topics of the whole vocabulary by name. */
export const topicsByName = byName(Topic, { ...TOPICS, from: "topic row" });

/** Publications and agencies by name. */
export const sourcesByName = byName(Source, { from: "source row", text: "row.name", orderBy: "row.name, row.id" });

/** People who sign articles, by name. */
export const authorsByName = byName(Author, { from: "author row", text: "row.name", orderBy: "row.name, row.id" });
