import type { Id } from "./database.js";
import type { Role } from "./role.js";

/** The account that a request speaks for. */
export interface Viewer {
  readonly id: Id;
  /** What it may do in this request: no more than its account and the token it came with both may. */
  readonly role: Role;
}
