import type { RecordOf } from "../records.js";
import { articleKey } from "./articles.js";
import { conversation } from "./conversation.js";
import { LANGUAGES } from "./language.js";
import { commentCount } from "./readership.js";
import type { Telling } from "./articles.js";
import type { World } from "./world.js";

/** The articles that readers may talk about, kept in nine bytes each until all are written. */
export class DiscussedArticles {
  private readonly times: Float64Array;
  private readonly languages: Uint8Array;
  private count = 0;

  constructor(articles: number) {
    this.times = new Float64Array(articles + 1).fill(NaN);
    this.languages = new Uint8Array(articles + 1);
  }

  /** Notes an article. */
  add({ number, publication, language }: Telling): void {
    this.count++;
    this.times[number] = publication.time;
    this.languages[number] = LANGUAGES.indexOf(language);
  }

  /** What readers had to say, article by article; so many comments on average, counting those that nobody may talk about. */
  *comments(world: World, average: number): Generator<RecordOf<"comment">> {
    const onEach = (average * (this.times.length - 1)) / this.count;
    for (const [number, time] of this.times.entries()) {
      if (Number.isNaN(time)) continue;
      const language = LANGUAGES[this.languages[number] ?? 0] ?? "ar";
      const article = { number, key: articleKey(world, number), language, time };
      yield* conversation(world, article, commentCount(world.scope.random("readership", number), onEach));
    }
  }
}
