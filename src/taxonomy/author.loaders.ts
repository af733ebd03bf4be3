import { oneByKey } from "../kernel/row-batches.js";
import { Author } from "./author.model.js";

/** People who sign articles, by id. */
export const authorById = oneByKey(Author, { from: "author row", key: "row.id" });

/** People who sign articles, by the slug of their page. */
export const authorBySlug = oneByKey(Author, { from: "author row", key: "row.slug" });
