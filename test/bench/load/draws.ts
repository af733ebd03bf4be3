import { Random } from "../../../src/interchange/generate/random.js";
import { Ranking } from "../../../src/interchange/generate/ranking.js";

/** How often each of many is asked for: the first far more often than the last, or all alike. */
export type Spread = "zipf" | "uniform";

/** Both, in the order of the table. */
export const SPREADS: readonly Spread[] = ["zipf", "uniform"];

/** So many draws from a list that is not empty, the most popular first; the same for the same name. */
export function draws<T>(things: readonly T[], spread: Spread, name: string, count: number): T[] {
  const random = new Random(name);
  const ranking = spread === "zipf" ? new Ranking(things) : null;
  return Array.from({ length: count }, () => ranking?.pick(random) ?? random.pick(things));
}
