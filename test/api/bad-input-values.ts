import { globalId } from "../../src/kernel/global-id.js";

/** What can be put in a place, as JSON, since JSON says more than JavaScript writes: `1e999`, `"\ud800"`. */
interface Values {
  /** To be refused. */
  readonly bad: readonly string[];
  /** Nobody's mistake, though nothing may be found. */
  readonly odd: readonly string[];
}

const json = (text: string): string => JSON.stringify(text);
const encoded = (text: string): string => json(Buffer.from(text).toString("base64url"));

/** No text, number or flag is taken for another, and no text holds what PostgreSQL cannot store. */
const NO_VALUE = ['{"a":1}', "[[1]]", '[{"__proto__":[]}]', "1e999", "-1e999", "0.1", "true"];
const BROKEN_TEXT = ['"a\\u0000b"', '"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"a\\udfff"'];

const ids: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...["0", "1", "-1", "9007199254740993", '""', '" "', '"x"', '"Article:1"', '"%"', '"../.."', '"1 or 1=1"'],
    ...["Article:0", "Article:-1", "Article:01", "Article:1 ", " Article:1", "Article:1\n", "Article:1.0"].map(encoded),
    ...["Article:1e3", "Article:9223372036854775808", `Article:${"9".repeat(60)}`, "Article:١", "Article:"].map(
      encoded,
    ),
    ...["article:1", "__proto__:1", "constructor:1", "Article:1;drop table article"].map(encoded),
    ...[json(`${globalId("Article", "1")}==`), json("Q".repeat(10_000)), json(`${globalId("Article", "1")} `)],
  ],
  odd: [
    globalId("Nothing", "1"),
    globalId("Person", "1"),
    globalId("Comment", "1"),
    globalId("Article", "9223372036854775807"),
  ].map(json),
};

const sizes: Values = {
  bad: [
    ...NO_VALUE,
    ...["0", "-1", "101", "2147483647", "2147483648", "-2147483648", "-2147483649", "9007199254740993", "1e308"],
    ...['"1"', '""'],
  ],
  odd: ["1", "100", "null"],
};

/** A number of things, of which there may be none or many. */
const counts: Values = {
  bad: sizes.bad.filter((value) => !["0", "101", "2147483647"].includes(value)),
  odd: ["0", "101", "2147483647"],
};

/** How central something is. */
const shares: Values = {
  bad: [...NO_VALUE.filter((value) => value !== "0.1"), ...BROKEN_TEXT, '"0.5"', '""', "-0.1", "1.1", "2"],
  odd: ["0", "0.1", "1", "1e-300", "null"],
};

const locales: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...['""', '" "', '"a"', '"ar_MA"', '"ar-"', '"-"', '"!!"', '"العربية"', '"en\\n"', '"*"', '"%"', "5"],
    ...[json("a".repeat(10_000)), json(`en${"-abcdefgh".repeat(1000)}`), '"en\' or 1=1"'],
  ],
  odd: ['"ar"', '"AR-ma"', '"tlh"', '"x-klingon"', '"zh-Hant-TW-u-co-stroke"', '"mis"', '"qaa"'],
};

const texts: Values = {
  bad: [...NO_VALUE, ...BROKEN_TEXT, "5"],
  odd: [
    '""',
    '" "',
    '"%"',
    '"_"',
    '"\'"',
    '"\\\\"',
    '"../../etc/passwd"',
    '"\\u202e\\u200f"',
    json("خ".repeat(10_000)),
  ],
};

const addresses: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...[
      '""',
      '" "',
      '"/articles/a"',
      '"articles/a"',
      '"//khabar.example/articles/a"',
      '"?a"',
      '"http://"',
      '"http://["',
    ],
    ...['"http://khabar.example:99999/"', '"http://a b/"', "5", '["https://khabar.example/articles/a"]'],
    '"https://khabar.example/articles/\\ud800"',
  ],
  odd: [
    ...["javascript:alert(1)", "data:text/html,a", "file:///etc/passwd", "blob:https://khabar.example/articles/a"],
    ...["mailto:a@b.example", "https://khabar.example", "https://khabar.example/", "https://khabar.example/articles/"],
    ...[
      "https://khabar.example/articles/%",
      "https://khabar.example/articles/%00",
      "https://khabar.example/articles/%ff",
    ],
    ...["https://khabar.example/articles/%ED%A0%80", "https://khabar.example/articles/%2e%2e%2fa"],
    ...[`https://khabar.example/articles/${"a".repeat(10_000)}`, `https://khabar.example/${"a/".repeat(5000)}`],
    ...["https://khabar.example/__proto__/constructor", "https://khabar.example/articles/a?b#c"],
    ...["https://khabar.example.evil.example/articles/a", "https://evil.example/https://khabar.example/articles/a"],
  ].map(json),
};

const days: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...[
      '""',
      '" "',
      '"x"',
      "5",
      "20240903",
      '"2024"',
      '"2024-09"',
      '"2024-9-3"',
      '"2024-09-03 "',
      '"03-09-2024"',
      '"now"',
    ],
    ...[
      '"2024-13-01"',
      '"2024-02-30"',
      '"2023-02-29"',
      '"2024-00-10"',
      '"2024-09-00"',
      '"0000-01-01"',
      '"-0001-01-01"',
    ],
    ...[
      '"+275760-09-13"',
      '"10000-01-01"',
      '"2024-09-03T00:00:00Z"',
      '"infinity"',
      '"٢٠٢٤-٠٩-٠٣"',
      json("2".repeat(10_000)),
    ],
  ],
  odd: ['"0001-01-01"', '"9999-12-31"', '"2024-02-29"'],
};

const times: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...['""', '"x"', '"now"', '"infinity"', '"2024-09-03"', '"2024-02-30T00:00:00Z"', '"2024-09-03T25:00:00Z"'],
    ...['"2024-09-03T00:00:00"', '"+275760-09-13T00:00:00.001Z"', json("2".repeat(10_000))],
  ],
  odd: [
    '"0000-01-01T00:00:00Z"',
    '"0001-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59.999Z"',
    '"2024-09-03T00:00:00+01:00"',
  ],
};

const flags: Values = { bad: ['{"a":1}', "[[1]]", "1", "0", '"true"', '""'], odd: ["true", "false"] };

const words: Values = {
  bad: [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    "5",
    '""',
    '"NOTHING"',
    '"published_at"',
    '"id; drop table article"',
    '"__proto__"',
  ],
  odd: [],
};

const TYPES: Readonly<Record<string, Values>> = {
  ...{ ID: ids, Int: sizes, Float: shares, Locale: locales, String: texts, URL: addresses },
  ...{ Date: days, DateTime: times, Boolean: flags },
};

/** What to try in a place; what is no scalar is an enum. */
export function valuesFor({ type, argument }: { readonly type: string; readonly argument: string }): Values {
  return argument === "filter.minFlags" ? counts : (TYPES[type] ?? words);
}

/** Cursors made from a real one: of another list, cut short, and with values that its list cannot have. */
export function forgedCursors(real: string): string[] {
  const [order = "", ...values] = JSON.parse(Buffer.from(real, "base64url").toString()) as string[];
  const forged = (...content: readonly unknown[]) => encoded(JSON.stringify(content));
  const replaced = values.flatMap((_, index) =>
    FORGED_VALUES.map((value) => forged(order, ...values.with(index, value))),
  );
  return [
    ...NO_VALUE,
    ...BROKEN_TEXT,
    ...['""', '" "', '"x"', '"null"', "5", json("a".repeat(10_000)), json(`${real}=`), json(` ${real}`)],
    ...[encoded("{}"), encoded("5"), encoded("null"), encoded('"a"'), encoded("["), encoded('{"length":3}')],
    ...[json(real.slice(0, -5)), json(real.slice(5)), forged(), forged(order), forged("another.order", ...values)],
    ...[forged(order, ...values, "1"), forged(order, ...values.slice(1)), forged(order, ...values.map(() => null))],
    ...[forged(order, ...values.map(() => 1)), forged(order, values), forged([order], ...values)],
    ...replaced,
  ];
}

/** Cursors that name a place where some lists may end and others cannot. */
export function oddCursors(real: string): string[] {
  const [order = "", ...values] = JSON.parse(Buffer.from(real, "base64url").toString()) as string[];
  return values.flatMap((_, index) =>
    EXTREMES.map((value) => encoded(JSON.stringify([order, ...values.with(index, value)]))),
  );
}

const EXTREMES = [
  ...["0", "-0", "-1", "999999999999999999", "-999999999999999999", "999999999", "1e99", "-1e-99", "9".repeat(20)],
  ...["9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z", "9999-12-31", "0001-01-01", "infinity", "-Infinity"],
];

/** None of these is a number, time or day that PostgreSQL could take. */
const FORGED_VALUES = [
  ...["", " ", "x", "\0", "1\0", "NaN", "1e999", "-1e999", "9".repeat(30), "0x1", "1 ", "١", "now", "epoch"],
  ...["1; drop table article", "2026-02-30T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "2026-13-01T00:00:00.000Z"],
  ...["2026-01-01T25:00:00.000Z", "+275760-09-13T00:00:00.000Z", "2026-02-30", "0000-01-01", "2026-00-01"],
];
