import { oneByKey } from "../kernel/row-batches.js";
import { Source } from "./source.model.js";

/** Publications and agencies by id. */
export const sourceById = oneByKey(Source, { from: "source row", key: "row.id" });
