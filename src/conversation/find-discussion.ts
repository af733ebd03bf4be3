import { type Sight, sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Database, Id } from "../kernel/database.js";
import type { SharedBatch } from "../kernel/gathering.js";
import { type FoundTurns, foundTurns, type Limit, paceOf } from "../kernel/rate-limit.js";
import { type Discussion, DISCUSSION, discussionFrom } from "./lock-discussion.js";
import {
  WRITER_ASKED,
  type WriterAsked,
  writerAsked,
  writerFrom,
  type WriterJson,
  type WriterRecord,
  writerSelect,
} from "./writer-record.js";

/** A conversation that somebody is about to add to, with what is known of them. */
export interface FoundDiscussion extends Discussion {
  readonly writer: WriterRecord;
  /** How many turns they have left. While it is the same they have written nothing since. */
  readonly turns: FoundTurns | null;
}

/** Finds the conversation below an article that the viewer may read, and all that the rules ask; nothing is held. */
export async function findDiscussion(
  context: RequestContext,
  articleId: Id,
  { networks, limit }: { readonly networks: readonly Buffer[]; readonly limit: Limit },
): Promise<FoundDiscussion | null> {
  const { bucket } = limit;
  const asked = { article: articleId, bucket, pace: paceOf(limit), ...writerAsked(context, networks) };
  const eyes = { sight: sightOf(context), isGuest: context.viewer === null };
  const found = await context.db.together(discussions, asked, eyes);
  return found && { ...discussionFrom(found), writer: writerFrom(found.writer), turns: found.turns };
}

interface Asked extends WriterAsked {
  readonly article: Id;
  readonly bucket: string;
  readonly pace: number;
}

/** How all of those see who ask together. */
interface Eyes {
  readonly sight: Sight;
  readonly isGuest: boolean;
}

interface FoundRow {
  readonly now: Date;
  readonly writer: WriterJson | null;
  readonly turns: FoundTurns | null;
}

const discussions: SharedBatch<Database, Asked, FoundRow | null, Eyes> = async (db, asks, eyes) => {
  const rows = await db.rows<FoundRow & { readonly place: string }>(
    `select asked.place::text, ${DISCUSSION}, ${writerSelect("asked", eyes.isGuest)} as writer,
       ${foundTurns("asked")} as turns
     from json_to_recordset($1) asked(place integer, article bigint, bucket text, pace double precision, ${WRITER_ASKED})
     join article a on a.id = asked.article
     where ${told("a", eyes.sight)}`,
    [JSON.stringify(asks.map((asked, place) => ({ place, ...asked })))],
  );
  const found = new Map(rows.map(({ place, ...row }) => [Number(place), row]));
  return asks.map((_, place) => found.get(place) ?? null);
};
