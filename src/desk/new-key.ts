import { randomUUID } from "node:crypto";

/** A key for a record that is made here, which no other archive has: `entity:5f0c…`. */
export function newKey(type: string): string {
  return `${type}:${randomUUID()}`;
}
