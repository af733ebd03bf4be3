import { CommentMode } from "../../article/article-status.js";
import type { RecordOf } from "../records.js";
import { afterwards } from "./afterwards.js";
import { filedUnder } from "./filed-under.js";
import type { Language } from "./language.js";
import { mentionRecords } from "./mentions.js";
import type { Publication } from "./publication.js";
import type { Story } from "./story.js";
import { tellStory } from "./tell-story.js";
import { WeightedPick } from "./weighted-choice.js";
import type { World } from "./world.js";

type ArticleRecord = RecordOf<"article">;

/** One telling of a story. */
export interface Telling {
  readonly number: number;
  readonly story: Story;
  readonly language: Language;
  readonly publication: Publication;
  readonly translationOf: string | null;
}

const COMMENT_MODES = new WeightedPick([
  [17, CommentMode.OPEN],
  [2, CommentMode.PREMODERATED],
  [1, CommentMode.CLOSED],
]);

/** The record of an article: what it tells, how it is filed, and what became of it. */
export function articleRecord(world: World, telling: Telling): ArticleRecord {
  const { number, story, language, publication, translationOf } = telling;
  const { scope } = world;
  const random = scope.random("article", number);
  const told = tellStory(story, language);
  const { headline, summary, body } = told;
  return {
    type: "article",
    key: articleKey(world, number),
    slug: scope.slug("article", number, headline),
    headline,
    summary,
    language,
    body,
    ...filedUnder(world, random, language),
    image: random.chance(1 / 3) ? scope.image("article", number, headline) : null,
    status: publication.status,
    ...afterwards(scope, number, publication, language),
    translationOf,
    commentMode: COMMENT_MODES.draw(random),
    mentions: mentionRecords(random, told),
  };
}

/** What names the article with this number. */
export function articleKey({ scope }: World, number: number): string {
  return scope.key("article", number);
}
