import { expect, test } from "@jest/globals";
import { findLinks } from "../../src/comment/find-links.js";

const found = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["see https://a.example/x, please", ["https://a.example/x,"]],
  ["www.shop.example", ["www.shop.example"]],
  ["t.me/free and x.com/y", ["t.me/free", "x.com/y"]],
  ["youtu.be/abc, discord.gg", ["youtu.be/abc,", "discord.gg"]],
  ["ｅｘａｍｐｌｅ．ｃｏｍ", ["ｅｘａｍｐｌｅ．ｃｏｍ"]],
  ["example。com", ["example。com"]],
  ["it is exa\u200Bmple.c\u2060om.", ["exa\u200Bmple.c\u2060om"]],
  ["موقع.مصر هنا", ["موقع.مصر"]],
  ["at 192.168.1.1/login, ftp://a.b/c", ["192.168.1.1/login,", "ftp://a.b/c"]],
  ["زوروا موقع.com/هنا", ["موقع.com/هنا"]],
])("%j holds addresses", (text, addresses) => {
  expect(found(text)).toEqual(addresses);
});

test.each([
  "3.5/10",
  "1.5 km/h",
  "et/ou",
  "M.le président",
  "قال.ثم ذهب",
  "p.ex. ceci/cela",
  "me@x.com",
  "J.K. Rowling",
  "version 1.2.3.4",
  "Note: //",
])("%j holds none", (text) => {
  expect(found(text)).toEqual([]);
});
