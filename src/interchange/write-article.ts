import { ArticleStatus } from "../article/article-status.js";
import { blockFromHtml, blockFromText } from "../article/block-html.js";
import type { Block } from "../article/block.model.js";
import type { Id } from "../kernel/database.js";
import { type ArchiveWriter, json } from "./archive-writer.js";
import { checkSpans } from "./check-spans.js";
import type { RecordOf } from "./records.js";

type ArticleRecord = RecordOf<"article">;

/** Writes an article with its topics, authors, corrections and all that it mentions. */
export async function writeArticle(writer: ArchiveWriter, record: ArticleRecord): Promise<void> {
  const body = record.body.map(blockOf);
  checkSpans(record, body);
  const id = await writeArticleRow(writer, record, body);
  for (const [position, topic] of record.topics.entries()) {
    await writer.insert("article_topic", { articleId: id, topicId: await writer.idOf("topic", topic), position });
  }
  for (const [position, author] of record.authors.entries()) {
    await writer.insert("article_author", { articleId: id, authorId: await writer.idOf("author", author), position });
  }
  for (const correction of record.corrections) await writer.insert("correction", { articleId: id, ...correction });
  for (const mention of record.mentions) await writeMention(writer, id, record, mention);
}

function blockOf(block: ArticleRecord["body"][number]): Block {
  return "html" in block ? blockFromHtml(block.kind, block.html) : blockFromText(block.kind, block.text);
}

async function writeArticleRow(writer: ArchiveWriter, record: ArticleRecord, body: Block[]): Promise<Id> {
  const [next] = await writer.db.rows<{ id: Id }>("select nextval(pg_get_serial_sequence('article', 'id')) as id");
  const { key, headline, summary, language, byline, sourceUrl, keywords, urgency, status, publishedAt } = record;
  return writer.insert("article", {
    id: next?.id,
    key,
    headline,
    summary,
    language,
    byline,
    sourceUrl,
    keywords,
    urgency,
    status,
    publishedAt,
    slug: await writer.freeSlug("article", record.slug, headline),
    body: json(body),
    image: json(record.image),
    sourceId: await writer.idOf("source", record.source),
    sectionId: await writer.idOf("section", record.section),
    updatedAt: record.updatedAt,
    retractionReason: record.retraction?.reason ?? null,
    retractedAt: record.retraction?.retractedAt ?? null,
    translationGroupId: (await translationGroup(writer, record.translationOf)) ?? next?.id,
    commentMode: record.commentMode,
  });
}

async function translationGroup(writer: ArchiveWriter, translationOf: string | null): Promise<Id | null> {
  const original = await writer.idOf("article", translationOf);
  if (original === null) return null;
  const [row] = await writer.db.rows<{ group: Id }>(
    `select translation_group_id as "group" from article where id = $1`,
    [original],
  );
  return row?.group ?? null;
}

async function writeMention(
  writer: ArchiveWriter,
  articleId: Id,
  article: ArticleRecord,
  mention: ArticleRecord["mentions"][number],
): Promise<void> {
  const { target, role, salience, origin, confidence, status, spans } = mention;
  await writer.insert("mention", {
    articleId,
    targetId: await mentionableId(writer, target),
    role,
    salience,
    origin,
    confidence,
    status,
    spans: json(spans),
    publishedAt: article.publishedAt,
    isListed: article.status === ArticleStatus.PUBLISHED,
  });
}

/** Entities and events share one row of ids but not their keys: keys of events say so. */
function mentionableId(writer: ArchiveWriter, key: string): Promise<Id | null> {
  return writer.idOf(key.startsWith("event:") ? "news_event" : "named_entity", key);
}
