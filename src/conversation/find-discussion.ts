import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { fullAt } from "../kernel/rate-limit.js";
import { type Discussion, discussionFrom, discussionSelect } from "./lock-discussion.js";
import { type WriterJson, type WriterRecord, writerFrom, writerSelect } from "./writer-record.js";

/** A conversation that somebody is about to add to, with what is known of them. */
export interface FoundDiscussion extends Discussion {
  readonly writer: WriterRecord;
  /** When they have all their turns again, as PostgreSQL writes it. While it is the same they have written nothing since. */
  readonly fullAt: string | null;
}

/** Finds the conversation below an article that the viewer may read, and all that the rules ask; nothing is held. */
export async function findDiscussion(
  context: RequestContext,
  articleId: Id,
  { networks, bucket }: { readonly networks: readonly Buffer[]; readonly bucket: string },
): Promise<FoundDiscussion | null> {
  const { select, values } = writerSelect(context, networks, 3);
  const text = discussionSelect(context, `${select} as writer`, `${fullAt("$2")} as "fullAt"`);
  const [found] = await context.db.rows<FoundRow>(text, [articleId, bucket, ...values]);
  if (!found) return null;
  const { writer, fullAt: full, ...row } = found;
  return { ...discussionFrom(row), writer: writerFrom(writer), fullAt: full };
}

interface FoundRow {
  readonly now: Date;
  readonly writer: WriterJson;
  readonly fullAt: string | null;
}
