import type { Commenting } from "../kernel/context.js";
import { ArticleStatus, CommentMode } from "./article-status.js";
import type { Article } from "./article.model.js";

const DAY = 24 * 60 * 60 * 1_000;

/** Whether readers may comment on an article at a time: it is public, nobody has closed it, and it is not too old. */
export function isOpenForComments(
  { status, commentMode, publishedAt }: Pick<Article, "status" | "commentMode" | "publishedAt">,
  { closeDays }: Commenting,
  now: Date,
): boolean {
  const isTooOld = closeDays > 0 && publishedAt !== null && now.getTime() > publishedAt.getTime() + closeDays * DAY;
  return status === ArticleStatus.PUBLISHED && commentMode !== CommentMode.CLOSED && !isTooOld;
}
