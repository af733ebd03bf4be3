import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { badInput } from "../kernel/faults.js";
import { wording } from "../kernel/localized.js";
import { authorById } from "../taxonomy/author.loaders.js";
import { sectionById } from "../taxonomy/section.loaders.js";
import { sourceById } from "../taxonomy/source.loaders.js";
import { topicById } from "../taxonomy/topic.loaders.js";
import { articleChanges, type Namer } from "./article-changes.js";
import type { ArticleContent } from "./article-content.js";
import { contentBefore, revisionByVersion } from "./article-revision.loaders.js";
import type { ArticleRevision } from "./article-revision.model.js";
import type { FieldChange } from "./article-revision.types.js";
import { articleById } from "./article.loaders.js";

/** What a saved version changed against the one before, or against the version `since`. */
export async function revisionChanges(
  context: RequestContext,
  { articleId, version, content }: ArticleRevision,
  since: number | null,
): Promise<FieldChange[]> {
  const before = await earlierContent(context, { articleId, version }, since);
  return articleChanges(before, content, await namesIn(context, [content, ...(before ? [before] : [])]));
}

async function earlierContent(
  { loaders }: RequestContext,
  { articleId, version }: { articleId: Id; version: number },
  since: number | null,
): Promise<ArticleContent | null> {
  if (since === null) return loaders.for(contentBefore).load({ articleId, version });
  const earlier = await loaders.for(revisionByVersion).load({ articleId, version: since });
  if (!earlier) throw badInput("since", "is no saved version of the article.");
  return earlier.content;
}

/** Reads all that these versions point to, at once. */
async function namesIn(context: RequestContext, contents: readonly ArticleContent[]): Promise<Namer> {
  const { loaders } = context;
  const [authors, sections, sources, topics, originals] = await Promise.all([
    found(
      contents.flatMap(({ authorIds }) => authorIds),
      (id) => loaders.for(authorById).load(id),
    ),
    found(
      contents.map(({ sectionId }) => sectionId),
      (id) => loaders.for(sectionById).load(id),
    ),
    found(
      contents.map(({ sourceId }) => sourceId),
      (id) => loaders.for(sourceById).load(id),
    ),
    found(
      contents.flatMap(({ topicIds }) => topicIds),
      (id) => loaders.for(topicById).load(id),
    ),
    found(
      contents.map(({ translationGroupId }) => translationGroupId),
      (id) => loaders.for(articleById).load(id),
    ),
  ]);
  const names = {
    author: (id: Id) => authors.get(id)?.name ?? null,
    section: (id: Id) => wording(context, sections.get(id)?.names ?? [], null),
    source: (id: Id) => sources.get(id)?.name ?? null,
    topic: (id: Id) => wording(context, topics.get(id)?.names ?? [], null),
    translationOf: (id: Id) => originals.get(id)?.headline ?? null,
  };
  return (type, id) => names[type](id);
}

async function found<Thing>(
  ids: readonly (Id | null)[],
  load: (id: Id) => Promise<Thing | null>,
): Promise<Map<Id, Thing | null>> {
  const given = [...new Set(ids.filter((id) => id !== null))];
  return new Map(await Promise.all(given.map(async (id) => [id, await load(id)] as const)));
}
