import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { getIntrospectionQuery, parse } from "graphql";
import { documentExcess } from "../../src/kernel/limits/document-excess.js";
import { type Limit, LIMITS } from "../../src/kernel/limits/limits.js";

/** Which limit a document exceeds, and by what; `null` where none. */
function excess(text: string) {
  const { limit, allowed, found } = documentExcess(parse(text))?.extensions ?? {};
  return limit === undefined ? null : { limit, allowed, found };
}

function repeated(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(" ");
}

/** Fragments of which each holds the next; the last one holds a field. */
function chain(count: number, link: (next: string) => string): string {
  return repeated(
    count,
    (index) => `fragment F${index} on Any { ${index < count - 1 ? link(`...F${index + 1}`) : "a"} }`,
  );
}

describe("a document is let through with as many as are allowed, and refused with one more:", () => {
  const OF: Readonly<Partial<Record<Limit, (count: number) => string>>> = {
    length: (count) => `{ a }#${"x".repeat(count - 6)}`,
    operations: (count) => repeated(count, (index) => `query Q${index} { a }`),
    fragments: (count) => `{ ...F0 } ${chain(count, (next) => next)}`,
    rootFields: (count) => `{ ${repeated(count, () => "a")} }`,
    depth: (count) => `${"{ a ".repeat(count)}${"}".repeat(count)}`,
    fields: (count) => `{ a { ${repeated(count - 1, () => "a")} } }`,
    aliases: (count) => `{ a { ${repeated(count, (index) => `b${index}: a`)} } }`,
    directives: (count) => `{ a { ${repeated(count, () => "a @skip(if: true)")} } }`,
    directivesInOnePlace: (count) => `{ a ${"@skip(if: true) ".repeat(count)} }`,
  };

  test.each(Object.entries(OF))("%s", (name, make) => {
    const { most } = LIMITS[name as Limit]; // Object.entries forgets the names of keys.

    expect(excess(make(most))).toBeNull();
    expect(excess(make(most + 1))).toEqual({ limit: name, allowed: most, found: most + 1 });
  });
});

describe("fragments", () => {
  test("count as often as they are spread", () => {
    const twelve = `fragment F on Any { ${repeated(12, (index) => `b${index}: a`)} }`;

    expect(excess(`{ a { ...F b { ...F } c { ...F ... { ... on Any { ...F } } } } } ${twelve}`)).toBeNull();
    expect(excess(`{ a { ...F b { ...F } c { ...F ... { ...F } d { ...F } } } } ${twelve}`)).toMatchObject({
      limit: "aliases",
      found: 60,
    });
  });

  test("do not hide how deep a request goes", () => {
    expect(excess(`{ ...F0 } ${chain(15, (next) => `b { ${next} }`)}`)).toBeNull();
    expect(excess(`{ ...F0 } ${chain(16, (next) => `b { ${next} }`)}`)).toMatchObject({ limit: "depth", found: 16 });
  });

  test("do not hide how many fields stand at the top", () => {
    const seven = `fragment F on Query { ${repeated(7, () => "a")} }`;

    expect(excess(`{ ...F ... { ...F } ...F } ${seven}`)).toMatchObject({ limit: "rootFields", found: 21 });
  });

  test("do not hide directives on themselves, on spreads, on operations or on variables", () => {
    const six = "@a @b @c @d @e @f";
    const hidden = [
      `query ${six} { a }`,
      `query ($v: Int ${six}) { a }`,
      `{ ... ${six} { a } }`,
      `{ ...F ${six} } fragment F on Any { a }`,
      `{ ...F } fragment F on Any ${six} { a }`,
      `{ ...F } fragment F on Any { a { b ${six} } }`,
    ];

    expect(hidden.map(excess)).toEqual(hidden.map(() => ({ limit: "directivesInOnePlace", allowed: 5, found: 6 })));
  });

  test("that double stand for what they would grow to", () => {
    expect(excess(`{ a { ...F0 } } ${chain(31, (next) => `${next} ${next}`)}`)).toMatchObject({
      limit: "fields",
      found: 2 ** 30 + 1,
    });
    expect(excess(`{ a { ...F0 } } ${chain(50, (next) => `${next} `.repeat(30))}`)).toMatchObject({
      limit: "fields",
      found: Number.MAX_SAFE_INTEGER,
    });
  });

  test("that spread one another in a ring, or are not there, are left to validation", () => {
    expect(excess("{ ...A } fragment A on Any { a ...B } fragment B on Any { b ...A }")).toBeNull();
    expect(excess("{ ...A } fragment A on Any { ...A ...A }")).toBeNull();
    expect(excess("{ ...Missing }")).toBeNull();
  });

  test("are reckoned as if their text stood where they are spread", () => {
    const leaf = fc.constantFrom("a", "b: a", "c @skip(if: true)", "...F1", "...F2");
    const selection = fc.letrec<{ set: string; one: string }>((tie) => ({
      set: fc.array(tie("one"), { minLength: 1, maxLength: 4 }).map((parts) => `{ ${parts.join(" ")} }`),
      one: fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie("set").map((set) => `d ${set}`),
        tie("set").map((set) => `... ${set}`),
      ),
    })).set;
    const plain = selection.map((set) => set.replaceAll(/\.\.\.F\d/g, "a"));
    const onlyLast = selection.map((set) => set.replaceAll("...F1", "a"));

    fc.assert(
      fc.property(selection, onlyLast, plain, (operation, first, second) => {
        const spread = operation.replaceAll("...F1", `... ${first}`).replaceAll("...F2", `... ${second}`);

        const written = `${operation} fragment F1 on Any ${first} fragment F2 on Any ${second}`;

        expect(excess(written)).toEqual(excess(spread.replaceAll("...F2", `... ${second}`)));
      }),
    );
  });
});

test("the question that the playground and code generators ask of the schema is let through", () => {
  const whole = { inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true };

  expect(excess(getIntrospectionQuery({ ...whole, directiveIsRepeatable: true }))).toBeNull();
});
