import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { readAddress } from "./address.js";
import type { RequestContext } from "./context.js";
import { ListSize } from "./cost.js";
import { badInput } from "./faults.js";
import { Node } from "./node.js";
import { findNode, readNodeId } from "./node-kind.js";
import { WebAddress } from "./scalars.js";
import { isSafeText } from "./text.js";

const MOST_IDS = 100;

/** Finds any object by its id or its page's address. */
@Resolver()
export class NodesResolver {
  @Query(() => Node, { nullable: true, description: "Any object by its id." })
  node(@Arg("id", () => ID) id: string, @Ctx() context: RequestContext): Promise<Node | null> {
    return nodeById(context, "id", id);
  }

  @ListSize({ argument: "ids" })
  @Query(() => [Node], {
    nullable: "items",
    description: "Several objects by id, at most 100, in the order asked; `null` where there is none.",
  })
  nodes(@Arg("ids", () => [ID]) ids: string[], @Ctx() context: RequestContext): Promise<(Node | null)[]> {
    if (ids.length > MOST_IDS) throw badInput("ids", `may hold at most ${MOST_IDS} ids.`);
    return Promise.all(ids.map((id, index) => nodeById(context, `ids.${index}`, id)));
  }

  @Query(() => Node, { nullable: true, description: "The object that a page address of this site shows." })
  resource(@Arg("url", () => WebAddress) url: URL, @Ctx() context: RequestContext): Promise<Node | null> {
    return nodeByAddress(context, String(url));
  }
}

async function nodeById(context: RequestContext, argument: string, id: string): Promise<Node | null> {
  const reference = readNodeId(context, argument, id);
  return findNode(context, reference.kind, reference.id);
}

async function nodeByAddress(context: RequestContext, url: string): Promise<Node | null> {
  const page = readAddress(context.site, url);
  const address =
    page && context.site.nodeKinds.map((kind) => kind.address).find((known) => known?.folder === page.folder);
  if (!page || !address || !isSafeText(page.slug)) return null;
  return context.loaders.for(address.bySlug).load(page.slug);
}
