import "reflect-metadata";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { BlockKind } from "../../src/article/block.model.js";
import { sanitizeInline } from "../../src/article/block-html.js";
import { isHarmless, readyToShow } from "../../src/article/stored-html.js";

/** What is shown of markup that somebody stored. */
function shown(html: string): string | undefined {
  return readyToShow([{ kind: BlockKind.PARAGRAPH, text: "", html }])[0]?.html;
}

const scraps = [
  ...["a", "نص", " ", "\n", "&amp;", "&", "&lt;", '"', "'", ">", "<", "/", "=", "<!--", "-->", "<![CDATA[", "]]>"],
  ...["<b>", "</b>", "<i>", "</i>", "<br />", "<br>", "<BR/>", "<strong>", "</strong>", "<q>", "</q>", "<p>", "</p>"],
  ...['<a href="https://a.example/?a=1&amp;b=2">', "<a href='https://a.example'>", "<a>", "</a>", "<a name=x>"],
  ...['<a href="javascript:alert(1)">', '<a href="https://a.example" onclick="x()">', '<a href="//a.example">'],
  ...['<span dir="rtl" lang="ar">', '<span lang="fr">', "<span>", "</span>", '<bdo dir="rtl">', "<bdo>", "</bdo>"],
  ...[
    '<span style="x">',
    '<img src=x onerror="alert(1)">',
    "<script>",
    "</script>",
    "alert(1)",
    "javascript:",
    "onerror=",
  ],
  ...[
    "<svg>",
    "</svg>",
    "<style>",
    "</style>",
    "<iframe srcdoc=x>",
    "<b onmouseover=x>",
    "<b\n>",
    "<b/>",
    "<sc<b>ript>",
  ],
];
const anyMarkup = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: "grapheme" })), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** Every tag that may be shown, whatever stands around it. */
const ALLOWED =
  /^<(br \/|\/?(abbr|b|bdi|cite|code|em|i|mark|q|s|small|strong|sub|sup|u)|\/(a|bdo|span)|a href="https?:\/\/[^"<>\s]+"|(bdo|span)( dir="(ltr|rtl|auto)"| lang="[a-zA-Z0-9-]+")*)>$/;

test("whatever is stored, only elements and attributes that authors may use are shown", () => {
  fc.assert(
    fc.property(anyMarkup, (html) => {
      for (const tag of shown(html)?.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(ALLOWED);
    }),
    { numRuns: 2_000 },
  );
});

test("what the sanitiser wrote is seen to be harmless, and shown byte for byte", () => {
  fc.assert(
    fc.property(anyMarkup, (html) => {
      const clean = sanitizeInline(html);

      expect(isHarmless(clean)).toBe(true);
      expect(shown(clean)).toBe(clean);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "plain",
  "في &amp; ومشترك > «–»",
  'a <b>b <i>c</i></b><br />d <a href="https://a.example/?a=1&amp;b=2">e <em>f</em></a>',
  '<span dir="rtl" lang="ar-MA">نص</span><bdo dir="ltr">x</bdo>',
  `${"<b>".repeat(32)}x${"</b>".repeat(32)}`,
])("is harmless: %s", (html) => {
  expect(isHarmless(html)).toBe(true);
});

test.each([
  ["<script>alert(1)</script>x", "x"],
  ['<img src="x" onerror="alert(1)">x', "x"],
  ['<b onmouseover="x()">x</b>', "<b>x</b>"],
  ['<a href="javascript:alert(1)">x</a>', "x"],
  ['<a href="https://a.example" onclick="x()">x</a>', '<a href="https://a.example">x</a>'],
  ['<a href="https://a.example"><a href="https://b.example">x</a></a>', '<a href="https://a.example">x</a>'],
  ["<b>x", "<b>x</b>"],
  ["x</b>", "x"],
  ["<b><i>x</b></i>", "<b><i>x</i></b>"],
  ["<B>x</B>", "<b>x</b>"],
  ["x < y", "x &lt; y"],
  ["<script", "script"],
  [`${"<b>".repeat(33)}x${"</b>".repeat(33)}`, `${"<b>".repeat(32)}x${"</b>".repeat(32)}`],
])("of %j as it is stored, %j is shown", (html, clean) => {
  expect(isHarmless(html)).toBe(false);
  expect(shown(html)).toBe(clean);
});
