import { listed, type Sight, told } from "../article/article.visibility.js";

/** Mentions that readers see: confirmed ones of listed articles. */
export function shownMention(mention: string, article: string): string {
  return `${isShown(mention)} and ${listed(article)}`;
}

/** The same from the mention's own row, which carries whether its article is listed; what is shown still asks the article. */
export function isShown(mention: string): string {
  return `${mention}.is_listed and ${mention}.status = 'CONFIRMED'`;
}

/** Mentions that are shown with their article to whoever sees so much; suggestions and rejected ones to the newsroom alone. */
export function shownWithArticle(mention: string, article: string, sight: Sight): string {
  return sight === "PUBLIC" ? `${mention}.status = 'CONFIRMED' and ${listed(article)}` : told(article, sight);
}
