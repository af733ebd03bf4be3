import type { Random } from "./random.js";

/** Draws the index of a weight, in proportion to the weights. */
export class WeightedChoice {
  private readonly sums: Float64Array;

  constructor(weights: readonly number[]) {
    let sum = 0;
    this.sums = Float64Array.from(weights, (weight) => (sum += weight));
  }

  /** The first index whose running sum lies above the point that chance hit. */
  draw(random: Random): number {
    const { sums } = this;
    const point = random.fraction() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** One of several values, each as often as its weight says. */
export class WeightedPick<T> {
  private readonly choice: WeightedChoice;
  private readonly values: readonly T[];

  constructor(options: readonly (readonly [weight: number, value: T])[]) {
    this.choice = new WeightedChoice(options.map(([weight]) => weight));
    this.values = options.map(([, value]) => value);
  }

  draw(random: Random): T {
    // The index is one of the options, of which there is at least one.
    return this.values[this.choice.draw(random)] as T;
  }
}
