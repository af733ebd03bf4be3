import type { Connection } from "../kernel/connection.js";
import { allOf } from "../kernel/conditions.js";
import type { Id } from "../kernel/database.js";
import type { Reference } from "../kernel/global-id.js";
import type { Batch } from "../kernel/loaders.js";
import type { Order, Page } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns, hydrate } from "../kernel/rows.js";
import { AuditEntry } from "./audit-entry.model.js";

/** What was done last comes first; lines are numbered as they are written. */
export const LATEST_ACTS: Order = {
  name: "auditLog.id.desc",
  descending: true,
  keys: [{ sql: "e.id", type: "bigint" }],
};

/** A page of the log: all of it, or what was done to one thing or by one account. */
export interface AuditLogPage {
  readonly page: Page;
  readonly subject: Reference | null;
  readonly actorId: Id | null;
}

/** The audit log. */
export const auditLog: Batch<Id, Connection<AuditEntry>, AuditLogPage> = (context, parents, asked) =>
  readPages(
    context,
    parents,
    asked.page,
    (values) => {
      const { subject, actorId } = asked;
      const conditions = [
        subject && `e.subject_type = ${values.add(subject.type)} and e.subject_id = ${values.add(subject.id)}::bigint`,
        actorId && `e.actor_id = ${values.add(actorId)}::bigint`,
      ];
      return { columns: columns(AuditEntry, "e"), from: "from audit_entry e", where: `true${allOf(conditions)}` };
    },
    (row) => hydrate(AuditEntry, row),
  );
