import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { ListSize, Weight } from "./cost.js";
import { cursorOf } from "./cursor.js";
import type { Page } from "./page.js";

@ObjectType({ description: "Where a page lies in its list. Relay Cursor Connections." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows after `endCursor`." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether more comes before `startCursor`." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item; `null` on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; `null` on an empty page." })
  endCursor!: string | null;
}

/** An item of a page and its place in the list. */
export interface Edge<Item> {
  readonly node: Item;
  readonly cursor: string;
}

/** One page of a list. Cursors are made only when they are asked for. */
export class Connection<Item> {
  constructor(
    readonly nodes: readonly Item[],
    private readonly sortValues: readonly (readonly string[])[],
    private readonly page: Page,
    private readonly hasMore: boolean,
    readonly totalCount: number | null,
  ) {}

  get edges(): Edge<Item>[] {
    return this.nodes.map((node, index) => ({ node, cursor: this.cursor(index) ?? "" }));
  }

  get pageInfo(): PageInfo {
    const { backwards, after, before } = this.page;
    return {
      // A cursor names an item outside its page, so something lies on that side.
      hasNextPage: before !== null || (!backwards && this.hasMore),
      hasPreviousPage: after !== null || (backwards && this.hasMore),
      startCursor: this.cursor(0),
      endCursor: this.cursor(this.nodes.length - 1),
    };
  }

  private cursor(index: number): string | null {
    const values = this.sortValues[index];
    return values ? cursorOf(this.page.order.name, values) : null;
  }
}

/** Words of a connection's descriptions. */
interface ConnectionWords {
  readonly page: string;
  readonly edge: string;
  readonly total?: string;
}

const edgeTypes = new WeakMap<object, ClassType<Edge<object>>>();

/** The schema's `XEdge` of a connection's type, for what answers with one item and its place in the list. */
export function edgeTypeOf<Item extends object>(connection: ClassType<Connection<Item>>): ClassType<Edge<Item>> {
  const type = edgeTypes.get(connection);
  if (!type) throw new Error(`${connection.name} is no type of a connection`);
  // It was kept under the type that was made with it.
  return type as ClassType<Edge<Item>>;
}

/** The schema's `XConnection` and `XEdge`; what stands behind them at run time is `Connection`. */
export function connectionType<Item extends object>(
  name: string,
  itemType: () => ClassType<Item> | (abstract new () => Item),
  words: ConnectionWords,
): ClassType<Connection<Item>> {
  // type-graphql takes interface classes too, though its type for a field's type does not say so.
  const type = itemType as () => ClassType<Item>;

  @ObjectType(`${name}Edge`, { description: words.edge })
  class EdgeType {
    @Field(() => String, { description: "Pass to `after` or `before` to continue from here." })
    cursor!: string;

    @Field(type, { description: "The item itself." })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: words.page })
  class ConnectionType {
    @ListSize("page")
    @Field(() => [EdgeType], { description: "The items of this page with their cursors." })
    edges!: EdgeType[];

    @ListSize("page")
    @Field(() => [type()], { description: "The items of this page." })
    nodes!: Item[];

    @Field(() => PageInfo, { description: "Where this page lies in the list." })
    pageInfo!: PageInfo;

    @Weight(10)
    @Field(() => Int, { description: words.total ?? "How many there are on all pages; ask only when you show it." })
    totalCount!: number;
  }
  edgeTypes.set(ConnectionType, EdgeType);
  return ConnectionType as unknown as ClassType<Connection<Item>>;
}
