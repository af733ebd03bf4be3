import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { Node } from "../kernel/node.js";
import { findNode } from "../kernel/node-kind.js";
import { accountById } from "./account.loaders.js";
import { Account } from "./account.model.js";
import { AuditEntry } from "./audit-entry.model.js";

/** Who did something, and to what. */
@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @FieldResolver(() => Account, { nullable: true, description: "Who; `null` for the system or an erased account." })
  actor(@Root() { actorId }: AuditEntry, @Ctx() { loaders }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, actorId);
  }

  @FieldResolver(() => Node, { nullable: true, description: "What was changed, if it still exists." })
  subject(@Root() { subjectType, subjectId }: AuditEntry, @Ctx() context: RequestContext): Promise<Node | null> | null {
    const kind = context.site.nodeKinds.find(({ type }) => type === subjectType);
    return kind && subjectId !== null ? findNode(context, kind, subjectId) : null;
  }
}
