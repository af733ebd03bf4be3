import { type NamedRequest, TEASER } from "./named-request.js";

/** What editors keep open beside their work. */
export const EDITOR_REQUESTS: readonly NamedRequest[] = [
  {
    name: "what is in work, the latest change first",
    query: `{ articles(filter: { statuses: [DRAFT, SCHEDULED, UNPUBLISHED] }, orderBy: { field: UPDATED_AT }) {
      nodes { id version status headline scheduledFor updatedAt updatedBy { id displayName } viewerActions } } }`,
    variables: () => ({}),
    isForEditors: true,
  },
  {
    name: "articles that were changed last, with their corrections",
    query: `{ articles(orderBy: { field: UPDATED_AT }) { nodes { ${TEASER} updatedAt corrections { id text } } } }`,
    variables: () => ({}),
  },
  {
    name: "the most urgent articles of a week",
    query: `query ($published: DateRange!) {
      articles(filter: { published: $published }, orderBy: { field: URGENCY, direction: ASC }) { nodes { ${TEASER} urgency } } }`,
    variables: ({ weekBefore, today }) => ({ published: { from: weekBefore, to: today } }),
  },
  {
    name: "the most discussed articles of a week",
    query: `query ($published: DateRange!) {
      articles(filter: { published: $published }, orderBy: { field: COMMENT_COUNT }) { nodes { ${TEASER} } } }`,
    variables: ({ weekBefore, today }) => ({ published: { from: weekBefore, to: today } }),
  },
  {
    name: "articles of a section in one language within a month",
    query: `query ($id: ID!, $published: DateRange!) {
      articles(filter: { sectionIds: [$id], languages: ["ar"], published: $published }) { nodes { ${TEASER} authors { id name } } } }`,
    variables: ({ section, monthBefore, today }) => ({ id: section, published: { from: monthBefore, to: today } }),
  },
  {
    name: "corrections of half the archive's time, with their articles",
    query: `query ($since: DateTime!) { corrections(since: $since) { nodes { id kind text article { id headline } } } }`,
    variables: ({ longAgo }) => ({ since: `${longAgo.from}T00:00:00Z` }),
  },
  {
    name: "planned events from now on, with who takes part",
    query: `query ($today: Date!) {
      events(filter: { during: { from: $today }, occurStatuses: [PLANNED, CONFIRMED] }, orderBy: { field: DATE, direction: ASC }) {
        nodes { id name date { label } location { id name } participants { role entity { id name } } } } }`,
    variables: ({ today }) => ({ today }),
  },
  {
    name: "people by last mention",
    query: `{ entities(filter: { kinds: [PERSON] }, orderBy: { field: LAST_MENTIONED_AT }) { nodes { id name } } }`,
    variables: () => ({}),
  },
  {
    name: "latest articles of an author with whom they name",
    query: `query ($id: ID!) { node(id: $id) { id ... on Author { name articles { nodes { ${TEASER} people { id name } } } } } }`,
    variables: ({ author }) => ({ id: author }),
  },
];
