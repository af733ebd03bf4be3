import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainText } from "../../src/article/block-html.js";
import { commentHtml } from "../../src/comment/comment-html.js";

test("blank lines part paragraphs, other line ends break the line", () => {
  const html = commentHtml("\nشكرا.\r\nخبر مهم\n \t\n\nرأي ثان\n");

  expect(html).toBe("<p>شكرا.<br />خبر مهم</p>\n<p>رأي ثان</p>");
});

test("markup and addresses in a comment stay text", () => {
  const html = commentHtml(`<script>alert("1")</script> & <a href='x'>https://example.org</a>`);

  expect(html).toBe(
    "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;a href='x'&gt;https://example.org&lt;/a&gt;</p>",
  );
});

test("a comment of nothing but white space is no paragraph", () => {
  expect(commentHtml(" \n\n ")).toBe("");
});

test("no comment has elements but paragraphs and line breaks, and its words are all there", () => {
  const line = fc.string({ unit: fc.constantFrom(...Array.from("اَ b<>&\"'\u200c😀")) });
  const words = (text: string) => text.replace(/\s+/g, " ").trim();

  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const html = commentHtml(lines.join("\n"));

      expect(html.replaceAll(/<p>|<\/p>|<br \/>/g, "")).not.toMatch(/[<>]/);
      expect(words(plainText(html))).toBe(words(lines.join("\n")));
    }),
  );
});
