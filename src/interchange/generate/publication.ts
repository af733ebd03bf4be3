import { ArticleStatus } from "../../article/article-status.js";
import type { Random } from "./random.js";
import type { Scope } from "./scope.js";
import { WeightedPick } from "./weighted-choice.js";

/** When an article came out, and whether readers can see it. */
export interface Publication {
  readonly status: ArticleStatus;
  /** When it was first public, or would be: milliseconds, at a full minute. */
  readonly time: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2019, 0, 1);
const LAST = Date.UTC(2026, 8, 1);

const STATUSES = new WeightedPick([
  [956, ArticleStatus.PUBLISHED],
  [12, ArticleStatus.DRAFT],
  [6, ArticleStatus.SCHEDULED],
  [12, ArticleStatus.UNPUBLISHED],
  [14, ArticleStatus.RETRACTED],
]);

/** When articles come out: in the order of their numbers by and large, over years; now and then two in the same minute. */
export class Calendar {
  constructor(
    private readonly scope: Scope,
    private readonly articles: number,
  ) {}

  /** Of the article with this number; a translation follows its original. */
  publicationOf(number: number, original: Publication | null): Publication {
    const random = this.scope.random("publication", number);
    const status = STATUSES.draw(random);
    if (original !== null) return { status, time: original.time + random.between(10, 2000) * MINUTE };
    return { status, time: this.timeOf(number, random) };
  }

  private timeOf(number: number, random: Random): number {
    const isTied = number > 1 && random.chance(0.05);
    if (isTied) return this.publicationOf(number - 1, null).time;
    const even = FIRST + Math.floor(((LAST - FIRST) / this.articles) * (number - 1));
    return Math.floor((even + random.between(0, 5 * DAY)) / MINUTE) * MINUTE;
  }
}

/** Whether readers have seen it, so that they may have commented. */
export function hasBeenPublic({ status }: Publication): boolean {
  return status !== ArticleStatus.DRAFT && status !== ArticleStatus.SCHEDULED;
}
