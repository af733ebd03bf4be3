import { Field, ID, InterfaceType } from "type-graphql";
import type { Id } from "./database.js";
import { globalId } from "./global-id.js";

/** Whatever has an identity of its own; the class behind the schema's interface. */
@InterfaceType("Node", { description: "An object with a globally unique, opaque and stable identifier." })
export abstract class Node {
  abstract id: Id;

  /** The name of its type in the schema. */
  protected abstract readonly nodeType: string;

  @Field(() => ID, { name: "id", description: "Opaque identifier; pass it back to `node`." })
  get globalId(): string {
    return globalId(this.nodeType, this.id);
  }
}
