import { connectionType } from "../kernel/connection.js";
import { Article } from "./article.model.js";

/** A page of articles, as the schema says it. */
export const ArticleConnection = connectionType("Article", () => Article, {
  page: "A page of articles.",
  edge: "An article in a page.",
  total: "How many there are in all; costs a count, so ask only when you show it.",
});
