import { listed } from "../article/article.visibility.js";

/** Mentions that readers see: confirmed ones of listed articles. */
export function shownMention(mention: string, article: string): string {
  return `${isShown(mention)} and ${listed(article)}`;
}

/** The same from the mention's own row, which carries whether its article is listed; what is shown still asks the article. */
export function isShown(mention: string): string {
  return `${mention}.is_listed and ${mention}.status = 'CONFIRMED'`;
}
