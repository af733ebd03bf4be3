import { expect, test } from "@jest/globals";
import { isSafeText } from "../../src/kernel/text.js";

test.each(["", "خبر عاجل", "line\nline\ttab", "👩‍👩‍👧", "𐐀", "\uFFFD", "\u202E"])("%j can be stored", (text) => {
  expect(isSafeText(text)).toBe(true);
});

test.each(["\0", "a\0b", "\uD83D", "a\uDC69", "\uDC69\uD83D", "👩\uD83D"])("%j cannot be stored", (text) => {
  expect(isSafeText(text)).toBe(false);
});
