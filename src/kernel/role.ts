import { registerEnumType } from "type-graphql";

/** What an account may do; each role includes those before it. */
export enum Role {
  READER = "READER",
  MODERATOR = "MODERATOR",
  EDITOR = "EDITOR",
  ADMIN = "ADMIN",
}

registerEnumType(Role, { name: "Role", description: "What an account may do; each role includes those before it." });

const RANKS = Object.values(Role);

/** Whether a role may do what the least one named may. */
export function reaches(role: Role | undefined, least: Role): boolean {
  return role !== undefined && RANKS.indexOf(role) >= RANKS.indexOf(least);
}

/** The lower of two roles. */
export function lowerRole(one: Role, other: Role): Role {
  return reaches(one, other) ? other : one;
}
