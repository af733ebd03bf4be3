import type { NodeKind } from "../kernel/node-kind.js";
import { mentionById } from "./mention.loaders.js";

/** How mentions are found. */
export const MENTION_NODE: NodeKind = { type: "Mention", byId: mentionById };
