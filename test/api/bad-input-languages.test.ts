import { describe, expect, test } from "@jest/globals";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "seeded" });

describe("a request's languages", () => {
  test.each(["*", "ar;q=nonsense", "\u00ff\u00fe", "a".repeat(10_000), ",,,;;;", "ar-", "en-US-x-a;q=0, *;q=1e9"])(
    "that are absurd do no harm, case %#",
    async (language) => {
      const query = "{ articles { totalCount nodes { section { name } people { name } events { name } } } }";

      const { data, errors } = await khabar.api.run(query, {}, { "accept-language": language });

      expect(errors).toEqual([]);
      expect(data.articles.totalCount).toBe(3);
      expect(data.articles.nodes[0].people).toHaveLength(2);
    },
  );
});
