import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { readId } from "../kernel/conditions.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import type { Reference } from "../kernel/global-id.js";
import { LeastRole } from "../kernel/least-role.js";
import { readNodeId } from "../kernel/node-kind.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { ARCHIVE } from "../kernel/pages.js";
import { Role } from "../kernel/role.js";
import { selects } from "../kernel/selection.js";
import type { AuditEntry } from "./audit-entry.model.js";
import { auditLog, LATEST_ACTS } from "./audit-log.lists.js";
import { AuditEntryConnection } from "./audit-log.types.js";

/** The log of all that was done. */
@Resolver()
export class AuditLogResolver {
  @LeastRole(Role.ADMIN)
  @Query(() => AuditEntryConnection, { description: "Everything that was changed, newest first." })
  auditLog(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("subjectId", () => ID, { nullable: true }) subjectId: string | null | undefined,
    @Arg("actorId", () => ID, { nullable: true }) actorId: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntry>> {
    const page = readPage(args, LATEST_ACTS, selects(info, "totalCount"));
    const subject = readSubject(context, subjectId ?? null);
    const actor = typeof actorId === "string" ? readId("actorId", ["User"], actorId) : null;
    return context.loaders.for(auditLog, { page, subject, actorId: actor }).load(ARCHIVE);
  }
}

function readSubject(context: RequestContext, subjectId: string | null): Reference | null {
  if (subjectId === null) return null;
  const { type, id } = readNodeId(context, "subjectId", subjectId);
  return { type, id };
}
