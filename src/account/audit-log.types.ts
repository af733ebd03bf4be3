import { connectionType } from "../kernel/connection.js";
import { AuditEntry } from "./audit-entry.model.js";

/** A page of the audit log, as the schema says it. */
export const AuditEntryConnection = connectionType("AuditEntry", () => AuditEntry, {
  page: "A page of the log.",
  edge: "A line of the log in a page.",
});
