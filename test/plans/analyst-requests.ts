import { type NamedRequest, TEASER } from "./named-request.js";

/** What analysts ask about people, bodies, places and events. */
export const ANALYST_REQUESTS: readonly NamedRequest[] = [
  {
    name: "latest articles that mention both of two who are often named together",
    query: `query ($ids: [ID!]!) { articles(filter: { mentionsAll: $ids }) { nodes { ${TEASER} } } }`,
    variables: ({ person, partner }) => ({ ids: [person, partner] }),
  },
  {
    name: "latest articles that mention any of five people",
    query: `query ($ids: [ID!]!) { articles(filter: { mentionsAny: $ids }) { nodes { ${TEASER} } } }`,
    variables: ({ beat }) => ({ ids: beat }),
  },
  {
    name: "articles of a week long ago that mention a person",
    query: `query ($id: ID!, $published: DateRange!) { entity(id: $id) { id name
      articles(filter: { published: $published }) { nodes { ${TEASER} } } } }`,
    variables: ({ person, longAgo }) => ({ id: person, published: longAgo }),
  },
  {
    name: "articles of a place about a topic",
    query: `query ($id: ID!, $topics: [ID!]!) { entity(id: $id) { id name
      articles(filter: { topicIds: $topics }) { nodes { ${TEASER} } } } }`,
    variables: ({ place, topic }) => ({ id: place, topics: [topic] }),
  },
  {
    name: "mentions of an organisation, with their articles and exact places",
    query: `query ($id: ID!) { entity(id: $id) { id name mentions(first: 50) {
      nodes { id role salience spans { block start end surface } article { id headline publishedAt } } } } }`,
    variables: ({ organization }) => ({ id: organization }),
  },
  {
    name: "the most reported people of a month",
    query: `query ($mentioned: DateRange!) {
      entities(filter: { kinds: [PERSON], mentioned: $mentioned }) { nodes { id name description } } }`,
    variables: ({ monthBefore, today }) => ({ mentioned: { from: monthBefore, to: today } }),
  },
  {
    name: "events in a country, whatever place of it, the latest first",
    query: `query ($country: ID!) { events(filter: { locationId: $country }) {
      nodes { id name date { label } location { id name } } } }`,
    variables: ({ host }) => ({ country: host }),
  },
  {
    name: "the most reported summits and visits",
    query: `{ events(filter: { kinds: [SUMMIT, VISIT] }, orderBy: { field: ARTICLE_COUNT }) {
      nodes { id name date { label } series { id name } } } }`,
    variables: () => ({}),
  },
  {
    name: "the agenda of a person",
    query: `query ($id: ID!) { entity(id: $id) { id name agenda { nodes { id name date { label } location { id name } } } } }`,
    variables: ({ participant }) => ({ id: participant }),
  },
  {
    name: "what a person did in a month, with whom",
    query: `query ($id: ID!, $during: DateRange!) { entity(id: $id) { id name agenda(filter: { during: $during }) {
      nodes { id name date { label } participants { role entity { id name } } } } } }`,
    variables: ({ participant, month }) => ({ id: participant, during: month }),
  },
  {
    name: "the agenda of a place, what comes first above",
    query: `query ($id: ID!) { entity(id: $id) { id name agenda(orderBy: { field: DATE, direction: ASC }) {
      nodes { id name date { label } participants { role entity { id name } } } } } }`,
    variables: ({ venue }) => ({ id: venue }),
  },
  {
    name: "events that any of five people took part in",
    query: `query ($ids: [ID!]!) { events(filter: { participantIds: $ids }) { nodes { id name date { label } } } }`,
    variables: ({ beat }) => ({ ids: beat }),
  },
];
