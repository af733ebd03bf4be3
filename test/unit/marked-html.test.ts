import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { blockFromHtml, blockFromText } from "../../src/article/block-html.js";
import { BlockKind } from "../../src/article/block.model.js";
import { markedHtml } from "../../src/mention/marked-html.js";
import type { Mark } from "../../src/mention/marked-html-spans.js";

type Place = [start: number, end: number];

/** A mark whose spans stand in the first block. */
function mark(mentionId: string, kind: Mark["kind"], salience: number, ...places: Place[]): Mark {
  const spans = places.map(([start, end]) => ({ block: 0, start, end }));
  return { mentionId, url: `/${mentionId}`, kind, salience, spans };
}

function paragraph(html: string) {
  return blockFromHtml(BlockKind.PARAGRAPH, html);
}

/** The link as it is written, to the first of the mentions. */
function link(kind: string, mentions: string, content: string): string {
  return `<a class="mention" href="/${mentions.split(" ")[0]}" data-kind="${kind}" data-mentions="${mentions}">${content}</a>`;
}

test("in the seed's second paragraph a meeting holds its organiser and a region, and the region two regions", () => {
  const block = blockFromText(
    BlockKind.PARAGRAPH,
    "وترأس عبد اللطيف حموشي، رئيس المديرية العامة للأمن الوطني ومراقبة التراب الوطني، وفد المغرب خلال الاجتماع الـ 8 للإنتربول لقادة الأمن والشرطة من منطقة الشرق الأوسط وشمال أفريقيا.",
  );
  const marks = [
    mark("hammouchi", "PERSON", 0.8, [6, 22]),
    mark("dgsn", "ORGANIZATION", 0.55, [29, 57]),
    mark("dgst", "ORGANIZATION", 0.3, [59, 79]),
    mark("morocco", "PLACE", 0.9, [85, 91]),
    mark("meeting", "EVENT", 1, [97, 177]),
    mark("interpol", "ORGANIZATION", 0.95, [114, 121]),
    mark("mena", "PLACE", 0.4, [145, 177]),
    mark("middle-east", "PLACE", 0.3, [151, 163]),
    mark("north-africa", "PLACE", 0.35, [165, 177]),
  ];

  const html = markedHtml([block], marks);

  const expected = [
    "<p>وترأس ",
    link("person", "hammouchi", "عبد اللطيف حموشي"),
    "، رئيس ",
    link("organization", "dgsn", "المديرية العامة للأمن الوطني"),
    " و",
    link("organization", "dgst", "مراقبة التراب الوطني"),
    "، وفد ",
    link("place", "morocco", "المغرب"),
    " خلال ",
    link("event", "meeting", "الاجتماع الـ 8 لل"),
    link("organization", "interpol meeting", "إنتربول"),
    link("event", "meeting", " لقادة الأمن والشرطة من "),
    link("place", "mena meeting", "منطقة "),
    link("place", "middle-east mena meeting", "الشرق الأوسط"),
    link("place", "mena meeting", " و"),
    link("place", "north-africa mena meeting", "شمال أفريقيا"),
    ".</p>",
  ];
  expect(html).toBe(expected.join(""));
});

test("blocks take their elements, list items that follow each other one list, and a span counts in its own block", () => {
  const kinds = ["HEADING", "LIST_ITEM", "LIST_ITEM", "QUOTE", "LIST_ITEM", "PARAGRAPH"] as const;
  const blocks = kinds.map((kind) => blockFromText(BlockKind[kind], "ليون"));
  const lyon: Mark = {
    mentionId: "lyon",
    url: "/lyon",
    kind: "PLACE",
    salience: 0.5,
    spans: [
      { block: null, start: 0, end: 4 },
      { block: 2, start: 0, end: 4 },
    ],
  };

  const html = markedHtml(blocks, [lyon]);

  expect(html.split("\n")).toEqual([
    "<h2>ليون</h2>",
    "<ul><li>ليون</li>",
    `<li>${link("place", "lyon", "ليون")}</li></ul>`,
    "<blockquote><p>ليون</p></blockquote>",
    "<ul><li>ليون</li></ul>",
    "<p>ليون</p>",
  ]);
});

test("of two mentions of the same words the more salient gives the link, and both are named", () => {
  const marks = [mark("low", "PLACE", 0.2, [0, 4]), mark("high", "EVENT", 0.9, [0, 4])];

  expect(markedHtml([paragraph("Lyon")], marks)).toBe(`<p>${link("event", "high low", "Lyon")}</p>`);
});

test("where spans overlap, the shorter gives the link", () => {
  const marks = [mark("long", "EVENT", 1, [0, 6]), mark("short", "PLACE", 0.1, [4, 8])];

  expect(markedHtml([paragraph("abcdefgh")], marks)).toBe(
    `<p>${link("event", "long", "abcd")}${link("place", "short long", "ef")}${link("place", "short", "gh")}</p>`,
  );
});

test("a span that shorter ones hide is given a piece of one that has others left", () => {
  const marks = [
    mark("hidden", "EVENT", 0.1, [0, 8]),
    mark("left", "PLACE", 1, [0, 4]),
    mark("right", "PLACE", 1, [4, 8]),
    mark("inner", "PERSON", 1, [5, 7]),
  ];

  expect(markedHtml([paragraph("abcdefgh")], marks)).toBe(
    [
      "<p>",
      link("place", "left hidden", "abcd"),
      link("place", "right hidden", "e"),
      link("person", "inner right hidden", "fg"),
      link("event", "hidden right", "h"),
      "</p>",
    ].join(""),
  );
});

test("a span that cannot be shown without hiding another is still named", () => {
  const marks = [
    mark("hidden", "EVENT", 1, [0, 8]),
    mark("left", "PLACE", 0.1, [0, 4]),
    mark("right", "PLACE", 0.1, [4, 8]),
  ];

  expect(markedHtml([paragraph("abcdefgh")], marks)).toBe(
    `<p>${link("place", "left hidden", "abcd")}${link("place", "right hidden", "efgh")}</p>`,
  );
});

test("two places of one mention side by side are two links, and nested ones name it once", () => {
  const marks = [mark("a", "PERSON", 1, [0, 2], [2, 4]), mark("b", "PLACE", 1, [5, 9], [6, 7])];

  expect(markedHtml([paragraph("abcd efgh")], marks)).toBe(
    [
      `<p>${link("person", "a", "ab")}${link("person", "a", "cd")} `,
      `${link("place", "b", "e")}${link("place", "b", "f")}${link("place", "b", "gh")}</p>`,
    ].join(""),
  );
});

test("markup inside a mention stays inside its link, and a link inside markup stays inside the markup", () => {
  const block = paragraph("a <b>b</b> c, <i>in it</i>, <u>all</u>");
  const marks = [mark("a", "PERSON", 1, [0, 5]), mark("it", "EVENT", 1, [10, 12]), mark("all", "PLACE", 1, [14, 17])];

  expect(markedHtml([block], marks)).toBe(
    [
      `<p>${link("person", "a", "a <b>b</b> c")}, `,
      `<i>in ${link("event", "it", "it")}</i>, `,
      `<u>${link("place", "all", "all")}</u></p>`,
    ].join(""),
  );
});

test("markup that crosses the end of a mention is closed with its link and opened again behind it", () => {
  const block = paragraph("ab<b>cd<i>ef</i></b>gh");
  const marks = [mark("a", "PERSON", 1, [0, 5]), mark("g", "PLACE", 1, [5, 7])];

  expect(markedHtml([block], marks)).toBe(
    `<p>${link("person", "a", "ab<b>cd<i>e</i></b>")}${link("place", "g", "<b><i>f</i></b>g")}h</p>`,
  );
});

test("in an author's link a mention is named but not linked", () => {
  const block = paragraph('visit <a href="https://example.org/?a=1&amp;b=2">the <b>Lyon</b> office</a> of Interpol');
  const marks = [mark("office", "ORGANIZATION", 1, [0, 30]), mark("lyon", "PLACE", 0.5, [10, 14])];

  expect(markedHtml([block], marks)).toBe(
    [
      `<p>${link("organization", "office", "visit ")}<a href="https://example.org/?a=1&amp;b=2">`,
      '<span class="mention" data-mentions="office">the </span>',
      '<b><span class="mention" data-mentions="lyon office">Lyon</span></b>',
      '<span class="mention" data-mentions="office"> office</span></a>',
      `${link("organization", "office", " of Inter")}pol</p>`,
    ].join(""),
  );
});

test("a hidden span is not given a piece in an author's link, where nothing would be linked", () => {
  const block = paragraph('abcdef<a href="https://example.org/">gh</a>');
  const marks = [
    mark("hidden", "EVENT", 0.1, [0, 8]),
    mark("left", "PLACE", 1, [0, 4]),
    mark("right", "PLACE", 1, [4, 8]),
    mark("inner", "PERSON", 1, [1, 2]),
  ];

  expect(markedHtml([block], marks)).toBe(
    [
      "<p>",
      link("place", "left hidden", "a"),
      link("person", "inner left hidden", "b"),
      link("event", "hidden left", "cd"),
      link("place", "right hidden", "ef"),
      '<a href="https://example.org/"><span class="mention" data-mentions="right hidden">gh</span></a>',
      "</p>",
    ].join(""),
  );
});

test("a line break in a mention stays in its link", () => {
  const block = paragraph("Jean<br>Monnet spoke");

  expect(markedHtml([block], [mark("monnet", "PERSON", 1, [0, 11])])).toBe(
    `<p>${link("person", "monnet", "Jean<br />Monnet")} spoke</p>`,
  );
});

test.each<Place>([
  [-1, 2],
  [0, 99],
  [2, 2],
  [3, 1],
  [0, 1.5],
  [Number.NaN, 2],
  [0, 3],
  [3, 5],
])("a span from %d to %d, which fits no whole characters, is left out", (start, end) => {
  expect(markedHtml([paragraph("ab😀cd")], [mark("a", "PERSON", 1, [start, end])])).toBe("<p>ab😀cd</p>");
});

test("spans of blocks that do not exist are left out", () => {
  const spans = [-1, 0.5, 7].map((block) => ({ block, start: 0, end: 1 }));

  expect(markedHtml([paragraph("ab")], [{ ...mark("a", "PERSON", 1), spans }])).toBe("<p>ab</p>");
});

test("addresses and ids are escaped as attributes, and characters of the text as text", () => {
  const html = markedHtml(
    [paragraph('"A&amp;B" &lt;i&gt;')],
    [{ ...mark('x"y', "ORGANIZATION", 1, [1, 4]), url: 'https://k.example/?a=1&b="2"' }],
  );

  expect(html).toBe(
    '<p>"<a class="mention" href="https://k.example/?a=1&amp;b=&quot;2&quot;" data-kind="organization" data-mentions="x&quot;y">A&amp;B</a>" &lt;i&gt;</p>',
  );
});
