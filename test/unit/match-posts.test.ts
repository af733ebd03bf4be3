import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Post } from "../../src/desk/entity/check-posts.js";
import { matchPosts, type StoredPost } from "../../src/desk/entity/match-posts.js";

const post = fc.record({
  organizationId: fc.constantFrom("1", "2"),
  titles: fc.constantFrom("Head", "Deputy", "Member").map((text) => [{ locale: "en", text }]),
  edtf: fc.constantFrom(null, "2010/2015", "2015/.."),
  latest: fc.constant(null),
});
const nameOf = ({ organizationId, titles, edtf }: Post) => JSON.stringify([organizationId, titles, edtf]);
const lists = fc.uniqueArray(post, { selector: nameOf, maxLength: 6 });
const stored = (posts: readonly Post[]): StoredPost[] => posts.map((one, index) => ({ ...one, id: `${100 + index}` }));

test("whatever list replaces whatever list, what is stored then is the new list, and what stayed the same is untouched", () => {
  fc.assert(
    fc.property(lists, lists, (before, wanted) => {
      const rows = stored(before);

      const { changed, added, dropped } = matchPosts(rows, wanted);

      const kept = rows.filter(({ id }) => !dropped.includes(id));
      const after = kept.map((row) => changed.find(({ id }) => id === row.id)?.post ?? row);
      expect([...after, ...added].map(nameOf).toSorted()).toEqual(wanted.map(nameOf).toSorted());
      const touched = [...dropped, ...changed.map(({ id }) => id)];
      const same = rows.filter((row) => wanted.some((one) => nameOf(one) === nameOf(row)));
      expect(same.filter(({ id }) => touched.includes(id))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
