import type { Random } from "./random.js";
import { WeightedChoice } from "./weighted-choice.js";

const MOST = 400;
/** Few comments on most articles, very many on a few: the weight falls with the third power. */
const WEIGHTS = Array.from(
  { length: MOST + 1 },
  (_, comments) => 1 / ((comments + 6) * (comments + 6) * (comments + 6)),
);
const CHOICE = new WeightedChoice(WEIGHTS);
const MEAN =
  WEIGHTS.reduce((sum, weight, comments) => sum + weight * comments, 0) /
  WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/** How many comments an article draws, where it is so many on average. */
export function commentCount(random: Random, average: number): number {
  return Math.floor((CHOICE.draw(random) * average) / MEAN + random.fraction());
}
