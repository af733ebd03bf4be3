import type { NodeKind } from "../kernel/node-kind.js";
import { Role } from "../kernel/role.js";
import { oneByKey } from "../kernel/row-batches.js";
import { AuditEntry } from "./audit-entry.model.js";

/** How lines of the audit log are found. Accounts are found in the room of comments, which knows whose name is shown. */
export const AUDIT_ENTRY_NODE: NodeKind = {
  type: "AuditEntry",
  leastRole: Role.ADMIN,
  byId: oneByKey(AuditEntry, { from: "audit_entry row", key: "row.id" }),
};
