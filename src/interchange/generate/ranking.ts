import type { Random } from "./random.js";
import { WeightedChoice } from "./weighted-choice.js";

const MOST_TRIES = 20;

/** Things from the best known to the least; the one at rank r comes up 1/r as often as the first (Zipf's law). */
export class Ranking<T> {
  private readonly choice: WeightedChoice;

  constructor(readonly things: readonly T[]) {
    // An exponent other than 1 would need Math.pow, whose last digit differs from engine to engine.
    this.choice = new WeightedChoice(things.map((_, index) => 1 / (index + 1)));
  }

  /** One of them. */
  pick(random: Random): T {
    // The index is that of a thing, of which there is at least one.
    return this.things[this.choice.draw(random)] as T;
  }

  /** So many of them, no two the same; fewer where the well known come up too often. */
  pickSome(random: Random, count: number): T[] {
    const picked = new Set<T>();
    for (let tries = 0; picked.size < count && tries < count + MOST_TRIES; tries++) picked.add(this.pick(random));
    return [...picked];
  }
}
