import { CommentStatus } from "../../comment/comment.model.js";
import { ReactionKind } from "../../comment/reaction-group.model.js";
import type { RecordOf } from "../records.js";
import type { Language } from "./language.js";
import type { Random } from "./random.js";
import { readerName } from "./readers.js";
import { sentence } from "./template.js";
import { WeightedPick } from "./weighted-choice.js";
import { phrases } from "./words/phrases.js";
import { THEMES } from "./words/themes.js";
import type { World } from "./world.js";

type CommentRecord = RecordOf<"comment">;

/** An article that readers talk about. */
export interface Discussed {
  readonly number: number;
  readonly key: string;
  readonly language: Language;
  /** When it came out, in milliseconds. */
  readonly time: number;
}

const PHRASES = phrases("comments");

const STATUSES = new WeightedPick([
  [94, CommentStatus.PUBLISHED],
  [2, CommentStatus.PENDING],
  [1, CommentStatus.WITHHELD],
  [2, CommentStatus.REJECTED],
  [1, CommentStatus.DELETED],
]);

const REACTIONS = new WeightedPick([
  [6, ReactionKind.LIKE],
  [2, ReactionKind.INSIGHTFUL],
  [2, ReactionKind.DISAGREE],
]);

/** Where and when a comment stands in its conversation. */
export interface CommentPlace {
  readonly key: string;
  readonly time: number;
  readonly parent: string | null;
}

/** One comment: who wrote it, what it says, and how others took it. */
export function commentRecord(
  world: World,
  random: Random,
  article: Discussed,
  { key, time, parent }: CommentPlace,
): CommentRecord {
  const isGuest = random.chance(0.3);
  return {
    type: "comment",
    key,
    article: article.key,
    author: isGuest ? null : world.readers.pick(random),
    guestName: isGuest ? readerName(random) : null,
    body: wordsOf(random, article.language),
    status: STATUSES.draw(random),
    createdAt: new Date(time).toISOString(),
    parent,
    reactions: reactionsOf(world, random),
  };
}

function wordsOf(random: Random, language: Language): string {
  const filling = { theme: random.pick(THEMES), number: random.between(2, 99) };
  const sentences = Array.from({ length: random.between(1, 2) }, () => random.pick(PHRASES).templates[language]);
  return sentences.map((template) => sentence(template, filling, language)).join(" ");
}

function reactionsOf({ readers }: World, random: Random): NonNullable<CommentRecord["reactions"]> {
  if (!random.chance(0.25)) return [];
  const accounts = readers.pickSome(random, random.between(1, 5));
  return accounts.map((account) => ({ account, kind: REACTIONS.draw(random) }));
}
