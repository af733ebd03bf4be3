import { connectionType } from "../kernel/connection.js";
import { Mention } from "./mention.model.js";

/** A page of mentions, as the schema says it. */
export const MentionConnection = connectionType("Mention", () => Mention, {
  page: "A page of mentions.",
  edge: "A mention in a page.",
});
