import { CommentMode } from "../../article/article-status.js";
import type { ArchiveRecord, RecordOf } from "../records.js";
import { articleRecord } from "./articles.js";
import { DiscussedArticles } from "./discussed-articles.js";
import { tellings } from "./newspaper.js";
import { hasBeenPublic } from "./publication.js";
import { Scope } from "./scope.js";
import { sizesFor } from "./sizes.js";
import { makeWorld } from "./world.js";

/** What imaginary archive is wanted. */
export interface ArchiveOrder {
  readonly articles: number;
  readonly seed: number;
  /** On an article, on average. */
  readonly comments: number;
}

/**
 * An archive of imaginary people, bodies, places, events, articles and comments, about nothing real, the same for the same
 * order on every machine. Each record comes after those it refers to.
 */
export function* generateArchive(order: ArchiveOrder, topics: readonly RecordOf<"topic">[]): Generator<ArchiveRecord> {
  const world = yield* makeWorld(new Scope(order.seed), sizesFor(order.articles), topics);
  const discussed = new DiscussedArticles(order.articles);
  for (const telling of tellings(world, order.articles)) {
    const record = articleRecord(world, telling);
    if (hasBeenPublic(telling.publication) && record.commentMode !== CommentMode.CLOSED) discussed.add(telling);
    yield record;
  }
  yield* discussed.comments(world, order.comments);
}
