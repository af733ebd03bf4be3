import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDate, GraphQLDateTime, GraphQLURL } from "graphql-scalars";
import { canonicalLocale } from "./locale.js";
import { isSafeText } from "./text.js";

function described(scalar: GraphQLScalarType, description: string, specifiedByURL: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), description, specifiedByURL });
}

/** An instant; graphql-scalars' DateTime. */
export const DateTime = new GraphQLScalarType({
  ...described(
    GraphQLDateTime,
    "An instant, RFC 3339, always in UTC: `2024-09-05T09:30:00Z`.",
    "https://scalars.graphql.org/andimarek/date-time.html",
  ).toConfig(),
  parseValue: (value) => instantOf(GraphQLDateTime.parseValue(value)),
  parseLiteral: (node) => instantOf(GraphQLDateTime.parseLiteral(node, {})),
});

function instantOf(time: Date): Date {
  const year = time.getUTCFullYear();
  // Beyond these, neither archives nor PostgreSQL write it as we read it.
  if (year < 1 || year > 9999) throw new TypeError("DateTime must be an instant of the years 1 to 9999.");
  return time;
}

/** A calendar day; its value is text, since a JavaScript Date would add a time and a zone. */
export const CalendarDate = new GraphQLScalarType({
  name: "Date",
  description: "A calendar day, RFC 3339 full-date: `2024-09-03`.",
  specifiedByURL: "https://datatracker.ietf.org/doc/html/rfc3339#section-5.6",
  serialize: String,
  parseValue: (value) => dayOf(GraphQLDate.parseValue(value)),
  parseLiteral: (node) => dayOf(GraphQLDate.parseLiteral(node, {})),
});

function dayOf(date: Date): string {
  // PostgreSQL has no year 0. Not a GraphQLError: graphql-js adds to others where the value stands.
  if (date.getUTCFullYear() < 1) throw new TypeError("Date must be a day of the year 1 or later.");
  return date.toISOString().slice(0, 10);
}

/** An absolute address; graphql-scalars' URL, which would also take a list or an object for the text it prints as. */
export const WebAddress = new GraphQLScalarType({
  ...described(GraphQLURL, "An absolute URL (WHATWG).", "https://url.spec.whatwg.org/").toConfig(),
  parseValue: urlOf,
  parseLiteral: (node) => urlOf(textIn(node)),
});

function urlOf(value: unknown): URL {
  if (typeof value === "string" && isSafeText(value) && URL.canParse(value)) return new URL(value);
  throw new TypeError("URL must be an absolute address such as `https://news.example/articles/12`.");
}

function textIn(node: ValueNode): string | null {
  return node.kind === Kind.STRING ? node.value : null;
}

/** Taken as any text: whether it is a date, the act that is given it says, at its place in the input. */
export const Edtf = new GraphQLScalarType({
  name: "EDTF",
  description:
    "A date or interval that may be partial, uncertain or approximate, as an Extended Date/Time\nFormat string (ISO 8601-2:2019, levels 0 to 2): `2024-05`, `2024-09-03/2024-09-04`, `2024?-05`,\n`XXXX-09-03`, `2025`, `2024-09-03/..`.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: String,
  parseValue: edtfText,
  parseLiteral: (node) => edtfText(textIn(node)),
});

function edtfText(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("EDTF must be text such as `2024-05` or `2024-09-03/2024-09-04`.");
  return value;
}

/** Text that may be put into a page as it is. */
export const Html = new GraphQLScalarType({
  name: "HTML",
  description: "Sanitised HTML: only inline and block text elements and `http(s)` links.",
  specifiedByURL: "https://html.spec.whatwg.org/",
  serialize: String,
});

function localeOf(value: unknown): string {
  const locale = typeof value === "string" ? canonicalLocale(value) : null;
  if (locale === null)
    throw new TypeError("Locale must be the BCP 47 tag of a language, such as `ar`, `ar-MA` or `fr`.");
  return locale;
}

/** A language tag, taken in its canonical form. */
export const Locale = new GraphQLScalarType({
  name: "Locale",
  description: "A BCP 47 language tag: `ar`, `ar-MA`, `fr`, `en`.",
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  serialize: String,
  parseValue: localeOf,
  parseLiteral: (node) => localeOf(textIn(node)),
});
