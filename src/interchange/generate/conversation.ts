import type { RecordOf } from "../records.js";
import { commentRecord, type Discussed } from "./comment-record.js";
import type { Random } from "./random.js";
import type { World } from "./world.js";

const DEEPEST = 6;

/** A comment that may be answered. */
interface Written {
  readonly key: string;
  readonly parent: number | null;
  readonly depth: number;
}

/** So many comments on an article, oldest first; half of them answer an earlier one. */
export function* conversation(world: World, article: Discussed, count: number): Generator<RecordOf<"comment">> {
  const random = world.scope.random("conversation", article.number);
  const written: Written[] = [];
  let time = article.time;
  for (let index = 0; index < count; index++) {
    const key = world.scope.key("comment", `${article.number}-${index + 1}`);
    time += random.between(1, 90) * 20_000;
    const parent = random.chance(0.5) ? answered(random, written) : null;
    const above = parent === null ? undefined : written[parent];
    written.push({ key, parent, depth: above === undefined ? 0 : above.depth + 1 });
    yield commentRecord(world, random, article, { key, time, parent: above?.key ?? null });
  }
}

/** Mostly one of the latest; where the conversation is as deep as it gets, the one above. */
function answered(random: Random, written: readonly Written[]): number | null {
  if (written.length === 0) return null;
  const least = random.chance(0.6) ? Math.max(0, written.length - 5) : 0;
  const index = random.between(least, written.length - 1);
  const { parent, depth } = written[index] ?? { parent: null, depth: 0 };
  return depth < DEEPEST ? index : parent;
}
