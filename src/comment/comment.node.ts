import type { NodeKind } from "../kernel/node-kind.js";
import { commentById, userById } from "./comment.loaders.js";

/** How comments are found. */
export const COMMENT_NODE: NodeKind = { type: "Comment", byId: commentById };

/** How accounts are found. */
export const USER_NODE: NodeKind = { type: "User", byId: userById };
