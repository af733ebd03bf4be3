import { manyByKey, oneByKey } from "../kernel/row-batches.js";
import { Section } from "./section.model.js";

/** Desks by id. */
export const sectionById = oneByKey(Section, { from: "section row", key: "row.id" });

/** Desks by the slug of their page. */
export const sectionBySlug = oneByKey(Section, { from: "section row", key: "row.slug" });

/** The desks below one, in menu order. */
export const childrenBySection = manyByKey(Section, {
  from: "section row",
  key: "row.parent_id",
  orderBy: "row.position, row.id",
});
