import { loadPart } from "../article/article-parts.loaders.js";
import type { Article } from "../article/article.model.js";
import { sightOfOwn } from "../article/previewed.js";
import { addressOf } from "../kernel/address.js";
import type { RequestContext } from "../kernel/context.js";
import { MentionableKind } from "../named-entity/mentionable.model.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { markedHtml } from "./marked-html.js";
import type { Mark } from "./marked-html-spans.js";
import { CONFIRMED } from "./mention-filter.js";
import { mentionsByArticle } from "./mention.loaders.js";
import type { Mention } from "./mention.model.js";

/** The body of an article with a link for each mention. */
export async function articleHtml(context: RequestContext, article: Article): Promise<string> {
  const [body, mentions] = await Promise.all([
    loadPart(context, article, "body"),
    context.loaders
      .for(mentionsByArticle, sightOfOwn(context, article))
      .load({ articleId: article.id, kind: null, statuses: CONFIRMED, own: true, entity: [], event: [] }),
  ]);
  return markedHtml(
    body,
    mentions.flatMap((mention) => markOf(context, mention)),
  );
}

function markOf({ site }: RequestContext, mention: Mention): Mark[] {
  const { target, globalId, salience, spans } = mention;
  if (!target) return [];
  const kind = target instanceof NamedEntity ? MentionableKind[target.kind] : MentionableKind.EVENT;
  return [{ mentionId: globalId, url: addressOf(site, target.folder, target.slug), kind, salience, spans }];
}
