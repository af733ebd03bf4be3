import type { RequestContext } from "./context.js";
import { badInput } from "./faults.js";
import { readGlobalId, type Reference } from "./global-id.js";
import type { Batch } from "./loaders.js";
import type { Node } from "./node.js";
import type { Id } from "./database.js";
import { reaches, type Role } from "./role.js";

/** How `node` and `resource` find one kind of object. Each feature declares its own in a `*.node.ts` file. */
export interface NodeKind {
  /** The name of the type in the schema, as it stands in the global id. */
  readonly type: string;
  /** The least role that may see any of them; all may where it is left out. */
  readonly leastRole?: Role;
  /** Visible objects by their internal ids; `null` for what the viewer may not see. */
  readonly byId: Batch<Id, Node | null>;
  /** Kinds with a page on the site: the folder of their addresses, and who lives at a slug there. */
  readonly address?: { readonly folder: string; readonly bySlug: Batch<string, Node | null> };
}

/** The visible object of a kind, or `null`. The rule of the kind is asked before any row is. */
export async function findNode(context: RequestContext, kind: NodeKind, id: Id): Promise<Node | null> {
  if (kind.leastRole !== undefined && !reaches(context.viewer?.role, kind.leastRole)) return null;
  return context.loaders.for(kind.byId).load(id);
}

/** Reads the id of an object of any kind; of what is no object, BAD_USER_INPUT. */
export function readNodeId({ site }: RequestContext, argument: string, id: string): Reference & { kind: NodeKind } {
  const reference = readGlobalId(argument, id);
  const kind = site.nodeKinds.find(({ type }) => type === reference.type);
  if (!kind) throw badInput(argument, "is not an id of this API.");
  return { ...reference, kind };
}
