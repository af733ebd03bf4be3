import type { RequestContext } from "./context.js";
import type { Batch } from "./loaders.js";
import type { Node } from "./node.js";
import type { Id } from "./database.js";

/** How `node` and `resource` find one kind of object. Each feature declares its own in a `*.node.ts` file. */
export interface NodeKind {
  /** The name of the type in the schema, as it stands in the global id. */
  readonly type: string;
  /** Visible objects by their internal ids; `null` for what the viewer may not see. */
  readonly byId: Batch<Id, Node | null>;
  /** Kinds with a page on the site: the folder of their addresses, and who lives at a slug there. */
  readonly address?: { readonly folder: string; readonly bySlug: Batch<string, Node | null> };
}

/** The visible object of a kind, or `null`. */
export function findNode(context: RequestContext, kind: NodeKind, id: Id): Promise<Node | null> {
  return context.loaders.for(kind.byId).load(id);
}
