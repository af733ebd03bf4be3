import { type Sight, sightOf, told } from "../article/article.visibility.js";
import type { RequestContext } from "../kernel/context.js";
import type { Database, Id } from "../kernel/database.js";
import type { SharedBatch } from "../kernel/gathering.js";
import { fullAt } from "../kernel/rate-limit.js";
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
  /** When they have all their turns again, as PostgreSQL writes it. While it is the same they have written nothing since. */
  readonly fullAt: string | null;
}

/** Finds the conversation below an article that the viewer may read, and all that the rules ask; nothing is held. */
export function findDiscussion(
  context: RequestContext,
  articleId: Id,
  { networks, bucket }: { readonly networks: readonly Buffer[]; readonly bucket: string },
): Promise<FoundDiscussion | null> {
  const asked = { article: articleId, bucket, ...writerAsked(context, networks) };
  return context.db.together(discussions, asked, { sight: sightOf(context), isGuest: context.viewer === null });
}

interface Asked extends WriterAsked {
  readonly article: Id;
  readonly bucket: string;
}

/** How all of those see who ask together. */
interface Eyes {
  readonly sight: Sight;
  readonly isGuest: boolean;
}

interface FoundRow {
  readonly place: string;
  readonly now: Date;
  readonly writer: WriterJson;
  readonly fullAt: string | null;
}

const discussions: SharedBatch<Database, Asked, FoundDiscussion | null, Eyes> = async (db, asks, eyes) => {
  const rows = await db.rows<FoundRow>(
    `select asked.place::text, ${DISCUSSION}, ${writerSelect("asked", eyes.isGuest)} as writer, ${fullAt("asked.bucket")} as "fullAt"
     from json_to_recordset($1) asked(place integer, article bigint, bucket text, ${WRITER_ASKED})
     join article a on a.id = asked.article
     where ${told("a", eyes.sight)}`,
    [JSON.stringify(asks.map((asked, place) => ({ place, ...asked })))],
  );
  const found = new Map(rows.map(({ place, ...row }) => [Number(place), foundFrom(row)]));
  return asks.map((_, place) => found.get(place) ?? null);
};

function foundFrom({ writer, fullAt: full, ...row }: Omit<FoundRow, "place">): FoundDiscussion {
  return { ...discussionFrom(row), writer: writerFrom(writer), fullAt: full };
}
