import "reflect-metadata";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { blockFromHtml, blockFromText, escapeText, plainText, sanitizeInline } from "../../src/article/block-html.js";
import { BlockKind } from "../../src/article/block.model.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...Array.from("ابتَّٰ \u200c\u200f\t\n–«»&<>\"';#x26amp👩🏽é")) }),
);
const storableText = anyText.filter((text) => !/[\0\r]/.test(text));

const scraps =
  "a <b> </b> <i> <a href='https://a.example'> <a href=javascript:alert(1)> </a> <br> <p> </p> <script> </script> <svg>";
const moreScraps =
  "</svg> <style> </style> <!-- --> <![CDATA[ ]]> < > & &amp; &lt; &#13; &#0; \r \n \0 \ud800 <textarea> <q <span dir=rtl";
const anyMarkup = fc
  .array(fc.oneof(fc.constantFrom(...scraps.split(" "), ...moreScraps.split(" "), " "), anyText))
  .map((parts) => parts.join(""));

test("text written as HTML is read back as the same text, to the last mark and joiner", () => {
  fc.assert(fc.property(storableText, (text) => plainText(escapeText(text)) === text));
});

test("a block from plain text keeps the text exactly and reads nothing in it as markup", () => {
  const text = 'في  ومشترك ومشترك – مي\u200cخواهم "AT&T" <b>&amp;</b>';

  const block = blockFromText(BlockKind.QUOTE, text);

  expect(block).toEqual({
    kind: "QUOTE",
    text,
    html: 'في  ومشترك ومشترك – مي\u200cخواهم "AT&amp;T" &lt;b&gt;&amp;amp;&lt;/b&gt;',
  });
  fc.assert(fc.property(storableText, (any) => blockFromText(BlockKind.PARAGRAPH, any).text === any));
});

test("line breaks of plain text and of markup are line feeds in the text", () => {
  const fromText = blockFromText(BlockKind.PARAGRAPH, "صدر\r\nعجز\nخاتمة");
  const fromHtml = blockFromHtml(BlockKind.PARAGRAPH, "صدر<BR>عجز<br/>خاتمة");

  expect(fromText).toEqual({ kind: "PARAGRAPH", text: "صدر\nعجز\nخاتمة", html: "صدر<br />عجز<br />خاتمة" });
  expect(fromHtml).toEqual(fromText);
});

test("inline markup and web links stay, other elements give only their text", () => {
  const html =
    '<p class="x">قال <strong onclick="x()">حموشي</strong> <span lang="fr" dir="ltr" style="color:red">à Lyon</span> ' +
    '<a href="https://example.org/?a=1&amp;b=2" target="_blank">هنا</a><img src="x" onerror="x()"></p>';

  const block = blockFromHtml(BlockKind.PARAGRAPH, html);

  expect(block).toEqual({
    kind: "PARAGRAPH",
    text: "قال حموشي à Lyon هنا",
    html: 'قال <strong>حموشي</strong> <span lang="fr" dir="ltr">à Lyon</span> <a href="https://example.org/?a=1&amp;b=2">هنا</a>',
  });
});

test.each([
  ["javascript:alert(1)"],
  [" JaVa\tScript:alert(1)"],
  ["&#106;avascript:alert(1)"],
  ["data:text/html,<script>alert(1)</script>"],
  ["vbscript:x"],
  ["//evil.example"],
  ["/path"],
  ["mailto:a@example.org"],
  ["https://a.example/ b"],
  ["https:\\evil.example"],
])("a link to %j leaves only its text", (address) => {
  expect(sanitizeInline(`<a href="${address}">نص</a>`)).toBe("نص");
});

test("a link within a link leaves only its text, and one within a dead anchor stays", () => {
  const nested = '<a href="https://a.example">one <b><a href="https://b.example">two</a></b> three</a>';
  const inAnchor = '<a name="top"><a href="https://a.example">one</a></a> <a href="https://b.example">two</a>';

  expect(sanitizeInline(nested)).toBe('<a href="https://a.example">one <b>two</b> three</a>');
  expect(sanitizeInline(inAnchor)).toBe('<a href="https://a.example">one</a> <a href="https://b.example">two</a>');
});

test.each([
  ["<script>alert(1)</script>ok", "ok"],
  ["<scr<script>ipt>alert(1)</script>ok", "ipt&gt;alert(1)ok"],
  ["<scr\0ipt>alert(1)</scr\0ipt>", "alert(1)"],
  ["<style>*{x:expression(alert(1))}</style>ok", "ok"],
  ["<svg><script>alert(1)</script><a xlink:href='javascript:x'>t</a></svg>ok", "ok"],
  ["<svg><style><img src=x onerror=alert(1)></style></svg>ok", "ok"],
  ["<iframe srcdoc='<script>x</script>'>in</iframe>ok", "ok"],
  ["<math><mtext><mglyph><style><img src=x onerror=alert(1)>", ""],
  ["<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>ok", "ok"],
  ["<b onmouseover=alert(1) style='x' class='y' id='z'>ok</b>", "<b>ok</b>"],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["<span dir='up' lang='\"><x'>ok</span>", "<span>ok</span>"],
  ["<!-- <b>no</b> -->ok<!--", "ok"],
])("of %j only harmless markup is left", (html, clean) => {
  expect(sanitizeInline(html)).toBe(clean);
});

test("markup deeper than any author writes is cut, and its text stays", () => {
  const clean = sanitizeInline(`${"<b>".repeat(1000)}ok`);

  expect(clean).toBe(`${"<b>".repeat(32)}ok${"</b>".repeat(32)}`);
});

test("sanitising once more changes nothing, and whatever comes in, only listed elements and attributes go out", () => {
  const attributes = `( href="https?://[^"<>\\s]*"| dir="(rtl|ltr|auto)"| lang="[a-zA-Z0-9-]+")*`;
  const allowed = new RegExp(
    `^</?(a|abbr|b|bdi|bdo|br|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)${attributes}( /)?>$`,
  );

  fc.assert(
    fc.property(anyMarkup, (html) => {
      const clean = sanitizeInline(html);

      expect(sanitizeInline(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\0\r]|\p{Surrogate}/u);
      for (const tag of clean.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(allowed);
    }),
    { numRuns: 500 },
  );
});
