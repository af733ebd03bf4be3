import type { ArticleContent } from "../../article/article-content.js";
import type { Database, Id } from "../../kernel/database.js";
import { type ArticleText, isSameText } from "../../mention/article-text.js";
import { type CarriedSpans, TextEdit } from "../../mention/carry-spans.js";
import type { Mention } from "../../mention/mention.model.js";
import { reviewOrphans } from "../../mention/review-orphans.js";
import { inReadingOrder } from "../../mention/text-span.model.js";
import { isSameValue } from "../same-value.js";

type Placed = Pick<Mention, "id" | "spans" | "orphans">;

/** Moves the spans of all that an article mentions along with its words; those it cannot be sure of become orphans. */
export async function moveMentions(
  db: Database,
  articleId: Id,
  was: ArticleContent,
  is: ArticleContent,
): Promise<void> {
  const [before, after] = [textOf(was), textOf(is)];
  if (isSameText(before, after)) return;
  const mentions = await db.rows<Placed>(PLACED, [articleId]);
  const edit = new TextEdit(before, after);
  const moved = mentions
    .map((mention) => ({ mention, now: move(edit, after, mention) }))
    .filter(({ mention, now }) => !isSameValue(mention.spans, now.spans) || !isSameValue(mention.orphans, now.orphans));
  if (moved.length === 0) return;
  await db.rows(MOVE, [
    moved.map(({ mention }) => mention.id),
    moved.map(({ now }) => JSON.stringify(now.spans)),
    moved.map(({ now }) => JSON.stringify(now.orphans)),
  ]);
}

/** An article's content as the text that spans count in. */
export function textOf({ headline, body }: Pick<ArticleContent, "headline" | "body">): ArticleText {
  return { headline, blocks: body.map(({ text }) => text) };
}

function move(edit: TextEdit, after: ArticleText, { spans, orphans }: Placed): CarriedSpans {
  const carried = edit.carry(spans);
  const found = reviewOrphans(after, orphans, carried.spans);
  return {
    spans: [...carried.spans, ...found.spans].toSorted(inReadingOrder),
    orphans: [...found.orphans, ...carried.orphans],
  };
}

const PLACED = `
  select id, spans, orphans
  from mention
  where article_id = $1 and (spans <> '[]' or orphans <> '[]')
  order by id`;

const MOVE = `
  update mention m
  set spans = moved.spans, orphans = moved.orphans
  from unnest($1::bigint[], $2::jsonb[], $3::jsonb[]) moved (id, spans, orphans)
  where m.id = moved.id`;
