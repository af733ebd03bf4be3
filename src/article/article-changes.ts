import type { Id } from "../kernel/database.js";
import type { ArticleContent } from "./article-content.js";
import type { FieldChange } from "./article-revision.types.js";
import { changedBlocks } from "./changed-blocks.js";

/** What ids in a content stand for, in words; `null` where an id leads to nothing any more. */
export type Namer = (type: "author" | "section" | "source" | "topic" | "translationOf", id: Id) => string | null;

/** What changed from one version of an article to another, field by field and block by block. */
export function articleChanges(before: ArticleContent | null, after: ArticleContent, nameOf: Namer): FieldChange[] {
  const [was, is] = [before ? wordsOf(before, nameOf) : {}, wordsOf(after, nameOf)];
  const fields = Object.keys(is)
    .filter((path) => (was[path] ?? null) !== (is[path] ?? null))
    .map((path): FieldChange => ({ path, before: was[path] ?? null, after: is[path] ?? null }));
  return [...fields, ...changedBlocks(before?.body ?? [], after.body)];
}

/** Each field but the text as words; an empty one as `null`. */
function wordsOf(content: ArticleContent, nameOf: Namer): Record<string, string | null> {
  const named = (type: Parameters<Namer>[0], id: Id | null) => (id === null ? null : (nameOf(type, id) ?? id));
  return {
    headline: content.headline || null,
    slug: content.slug,
    summary: content.summary,
    language: content.language,
    byline: content.byline,
    authors: list(content.authorIds.map((id) => named("author", id))),
    source: named("source", content.sourceId),
    sourceUrl: content.sourceUrl,
    image: content.image && list([content.image.url, content.image.alt, content.image.caption ?? null]),
    section: named("section", content.sectionId),
    topics: list(content.topicIds.map((id) => named("topic", id))),
    keywords: list(content.keywords),
    urgency: String(content.urgency),
    embargoedUntil: content.embargoedUntil,
    translationOf: named("translationOf", content.translationGroupId),
  };
}

function list(words: readonly (string | null)[]): string | null {
  return words.join(", ") || null;
}
