import { connectionType } from "../kernel/connection.js";
import { Correction } from "./correction.model.js";

/** A page of corrections, as the schema says it. */
export const CorrectionConnection = connectionType("Correction", () => Correction, {
  page: "A page of corrections.",
  edge: "A correction in a page.",
});
