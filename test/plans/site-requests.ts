import { type NamedRequest, operation, TEASER } from "./named-request.js";

const COMMENT = "id authorName bodyHtml createdAt reactions { kind count }";

/** The pages that a site shows to its readers. */
export const SITE_REQUESTS: readonly NamedRequest[] = [
  { name: "the front page", query: operation("front-page"), variables: () => ({ locale: "ar" }) },
  {
    name: "the page of an article, with whom it mentions, related articles and comments",
    query: operation("article-page"),
    variables: ({ discussed }) => ({ id: discussed, locale: "ar" }),
  },
  {
    name: "the page of a person, with articles and agenda",
    query: operation("entity-page"),
    variables: ({ personUrl }) => ({ url: personUrl, locale: "fr" }),
  },
  {
    name: "the page of an event, with participants and other editions",
    query: operation("event-page"),
    variables: ({ event }) => ({ id: event, locale: "ar" }),
  },
  {
    name: "the pages of a topic with those narrower, and of an author",
    query: operation("topic-and-author"),
    variables: ({ topic, author }) => ({ id: topic, author, locale: "en" }),
  },
  {
    name: "latest articles with whom they name, in two languages",
    query: `{ articles(filter: { languages: ["fr", "en"] }) { nodes { ${TEASER} source { id name }
      people { id name } organizations { id name } events { id name date { label } } } } }`,
    variables: () => ({}),
  },
  {
    name: "a deep page of a section",
    query: `query ($id: ID!, $after: String!) { node(id: $id) { id ... on Section {
      name articles(after: $after) { pageInfo { hasNextPage endCursor } nodes { ${TEASER} } } } } }`,
    variables: ({ section, deepInSection }) => ({ id: section, after: deepInSection }),
  },
  {
    name: "the page before a deep one, in one language",
    query: `query ($before: String!) { articles(last: 20, before: $before, filter: { languages: ["ar"] }) {
      pageInfo { hasPreviousPage startCursor } nodes { ${TEASER} } } }`,
    variables: ({ deepInArchive }) => ({ before: deepInArchive }),
  },
  {
    name: "articles of a source",
    query: `query ($id: ID!) { node(id: $id) { id ... on Source { name articles { nodes { ${TEASER} authors { id name } } } } } }`,
    variables: ({ source }) => ({ id: source }),
  },
  {
    name: "comments of the most discussed article with three replies each",
    query: `query ($id: ID!) { article(id: $id) { id comments(first: 20) { pageInfo { hasNextPage endCursor }
      nodes { ${COMMENT} replies(first: 3) { pageInfo { hasNextPage } nodes { ${COMMENT} } } } } } }`,
    variables: ({ discussed }) => ({ id: discussed }),
  },
  {
    name: "editions of a series, with where they were",
    query: `query ($id: ID!) { node(id: $id) { id ... on EventSeries { name editions(first: 20) {
      nodes { id name edition date { label } location { id name } } } } } }`,
    variables: ({ series }) => ({ id: series }),
  },
  {
    name: "the calendar of a month in a country, and what is planned there",
    query: operation("calendar"),
    variables: ({ month, country }) => ({ during: month, place: country, locale: "ar" }),
  },
  {
    name: "the calendar of a month",
    query: `query ($during: DateRange!) { calendar(during: $during) {
      days { date eventCount events(limit: 5) { id name date { label } location { id name } } }
      undated(first: 10) { nodes { id name date { label } } } } }`,
    variables: ({ month }) => ({ during: month }),
  },
];
