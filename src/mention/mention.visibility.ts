import { listed } from "../article/article.visibility.js";

/** Mentions that readers see: confirmed ones of listed articles. */
export function shownMention(mention: string, article: string): string {
  return `${mention}.status = 'CONFIRMED' and ${mention}.is_listed and ${listed(article)}`;
}
