import type { Random } from "./random.js";

/** Things that take turns, for ever; at least one. */
export class Turns<T> {
  private turn = 0;

  constructor(private readonly members: readonly T[]) {}

  /** Whose turn it is now. */
  next(): T {
    // The remainder is the index of a member.
    return this.members[this.turn++ % this.members.length] as T;
  }
}

/** The same things in an order that chance gave them. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const order = [...things];
  for (let index = order.length - 1; index > 0; index--) {
    const other = random.between(0, index);
    // Both are indexes of things.
    [order[index], order[other]] = [order[other] as T, order[index] as T];
  }
  return order;
}
