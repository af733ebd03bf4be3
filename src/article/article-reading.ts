import type { GraphQLResolveInfo } from "graphql";
import { selected, selectedOfItems } from "../kernel/selection.js";
import { answeredFrom, columnsFor, type WantedColumns } from "../kernel/wanted-columns.js";
import type { PartName } from "./article-parts.js";

/** What is read of an article for a client: columns of its row, and parts beyond it. */
export interface ArticleReading {
  readonly columns: WantedColumns;
  readonly parts: readonly PartName[];
}

/** The whole row and nothing beyond it. */
export const WHOLE_ROW: ArticleReading = { columns: null, parts: [] };

/** What a client asks of the article being resolved. */
export function readingOf(info: GraphQLResolveInfo): ArticleReading {
  return readingFor(selected(info));
}

/** What a client asks of the articles of a page. */
export function readingOfItems(info: GraphQLResolveInfo): ArticleReading {
  return readingFor(selectedOfItems(info));
}

function readingFor(fields: ReadonlySet<string>): ArticleReading {
  const names = Object.keys(SHOWN_BY) as PartName[]; // The table's own keys.
  const parts = names.filter((name) => SHOWN_BY[name].some((field) => fields.has(field)));
  return { columns: columnsFor(fields, ANSWERED_FROM), parts };
}

/** The schema's fields by the part they show. */
const SHOWN_BY: { readonly [name in PartName]: readonly string[] } = {
  authors: ["authors"],
  body: ["body", "bodyText", "bodyHtml"],
  corrections: ["corrections"],
  section: ["section"],
  source: ["source"],
  topics: ["topics"],
  translations: ["translations"],
};

/** What the others are answered from, beyond what is always read. */
const ANSWERED_FROM = answeredFrom(
  [
    "__typename",
    "id",
    "slug",
    "status",
    "url",
    "comments",
    "events",
    "mentions",
    "organizations",
    "people",
    "places",
    "related",
    "revisions",
    ...Object.values(SHOWN_BY).flat(),
  ],
  {
    byline: "byline",
    commentMode: "commentMode",
    commentsAreOpen: "commentMode",
    createdBy: "createdById",
    direction: "language",
    embargoedUntil: "embargoedUntil",
    headline: "headline",
    image: "image",
    keywords: "keywords",
    language: "language",
    publishedAt: "publishedAt",
    scheduledFor: "scheduledFor",
    sourceUrl: "sourceUrl",
    summary: "summary",
    updatedAt: "updatedAt",
    updatedBy: "updatedById",
    urgency: "urgency",
    version: "version",
  },
);
