import type { Id } from "../kernel/database.js";
import type { RequestContext } from "../kernel/context.js";

/** What was done to what. */
export interface AuditedAct {
  /** The mutation or job. */
  readonly action: string;
  /** What it was done to: its type and row, or its name where it has no row. */
  readonly subjectType?: string;
  readonly subjectId?: Id;
  readonly subjectName?: string;
  /** Its version afterwards, for what has versions. */
  readonly version?: number;
  /** What more there is to say. */
  readonly detail?: object;
}

/** Writes a line of the audit log; within the transaction of the act itself, so that none is without the other. */
export async function writeAudit(
  { db, viewer }: Pick<RequestContext, "db" | "viewer">,
  act: AuditedAct,
): Promise<void> {
  const { action, subjectType = null, subjectId = null, subjectName = null, version = null, detail } = act;
  await db.rows(
    `insert into audit_entry (actor_id, action, subject_type, subject_id, subject, version, detail)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [
      viewer?.id ?? null,
      action,
      subjectType,
      subjectId,
      subjectName,
      version,
      detail === undefined ? null : JSON.stringify(detail),
    ],
  );
}
