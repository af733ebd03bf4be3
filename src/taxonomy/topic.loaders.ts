import { manyByKey, oneByKey } from "../kernel/row-batches.js";
import { Topic } from "./topic.model.js";

/** Topics by id. */
export const topicById = oneByKey(Topic, { from: "topic row", key: "row.id" });

/** The next narrower concepts of one, by code. */
export const narrowerByTopic = manyByKey(Topic, { from: "topic row", key: "row.broader_id", orderBy: "row.code" });
