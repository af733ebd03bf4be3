import { expect, test } from "@jest/globals";
import { tidyComment } from "../../src/comment/tidy-comment.js";

test.each([
  ["كـَلـّْبٌ", "كـَلـّْبٌ"],
  ["می\u200Cخواهم 👩\u200D👧", "می\u200Cخواهم 👩\u200D👧"],
  ["e\u0301\u202E!", "é!"],
  [`x${"\u0320".repeat(80)}y`, `x${"\u0320".repeat(4)}y`],
  [`x${"\u0320\u2060".repeat(80)}y`, `x${"\u0320\u2060".repeat(4)}y`],
  [`x${"\u0320\u200B\u00AD".repeat(5)}y`, `x${"\u0320\u200B\u00AD".repeat(4)}y`],
])("%j is kept as %j", (given, kept) => {
  expect(tidyComment(given)).toBe(kept);
});

/** Each of these took from two seconds to a minute, while nobody else was answered. */
test.each([
  ["joiners behind marks", `x${"\u0320".repeat(4)}${"\u200D".repeat(100_000)}x`, 100_006],
  ["marks out of order", `x${"\u0316\u0301".repeat(100_000)}x`, 6],
])("no text takes long for its %s", (_, given, length) => {
  expect(tidyComment(given)).toHaveLength(length);
});
