import { hashOf, isSecret } from "../account/api-token.js";
import type { RequestContext } from "../kernel/context.js";
import { badInput } from "../kernel/faults.js";
import { isSafeText } from "../kernel/text.js";
import { WHOLE_ROW } from "./article-reading.js";
import { ArticleStatus } from "./article-status.js";
import { articleColumns, articleFrom } from "./article.loaders.js";
import type { Article } from "./article.model.js";
import { asPreview } from "./previewed.js";

/** The article that a preview link shows; `null` where the link is wrong or has ended, or the article was withdrawn or thrown away. */
export async function findPreviewed({ db }: RequestContext, token: string): Promise<Article | null> {
  if (!isSafeText(token)) throw badInput("token", "is not well-formed text.");
  if (!isSecret(token)) return null;
  const [row] = await db.rows(
    `select ${articleColumns("a", WHOLE_ROW)}
     from preview_link link
     join article a on a.id = link.article_id
     where link.hash = $1 and link.expires_at > now() and a.discarded_at is null and a.status <> 'RETRACTED'`,
    [hashOf(token)],
  );
  return row ? shown(articleFrom(row)) : null;
}

/** What is public by now is shown as all see it. */
function shown(article: Article): Article {
  return article.status === ArticleStatus.PUBLISHED ? article : asPreview(article);
}
