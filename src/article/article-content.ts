import type { Id } from "../kernel/database.js";
import type { Image } from "../kernel/image.js";
import type { Block } from "./block.model.js";

/** What editors write of an article: what a revision keeps, and what can be brought back. */
export interface ArticleContent {
  readonly headline: string;
  readonly slug: string;
  readonly summary: string | null;
  readonly language: string;
  readonly body: readonly Block[];
  readonly byline: string | null;
  /** In order of credit. */
  readonly authorIds: readonly Id[];
  readonly sourceId: Id | null;
  readonly sourceUrl: string | null;
  readonly image: Image | null;
  readonly sectionId: Id | null;
  /** Most specific first. */
  readonly topicIds: readonly Id[];
  readonly keywords: readonly string[];
  readonly urgency: number;
  /** ISO 8601, in UTC. */
  readonly embargoedUntil: string | null;
  /** The article its translations began with: its own id where there are none. */
  readonly translationGroupId: Id;
}
