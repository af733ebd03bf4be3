import { describe, expect, test } from "@jest/globals";
import { RecentlyUsed } from "../../src/http/recently-used.js";

/** A store of ten bytes, each value of which weighs what it says. */
function makeStore(): RecentlyUsed<number> {
  return new RecentlyUsed<number>(10, (weight) => weight);
}

describe("what was recently used", () => {
  test("is kept up to the limit, and what was not asked for longest goes first", async () => {
    const store = makeStore();
    await store.set("a", 4);
    await store.set("b", 4);
    await store.get("a");

    await store.set("c", 4);

    expect(await Promise.all(["a", "b", "c"].map((key) => store.get(key)))).toEqual([4, undefined, 4]);
  });

  test("is not kept where it weighs more than the limit, and leaves nothing behind", async () => {
    const store = makeStore();

    await store.set("large", 11);
    await store.set("a", 10);

    expect(await Promise.all(["large", "a"].map((key) => store.get(key)))).toEqual([undefined, 10]);
  });

  test("weighs once what is set anew or taken out", async () => {
    const store = makeStore();
    for (let times = 0; times < 5; times++) await store.set("a", 5);
    await store.set("b", 5);

    const taken = [await store.delete("b"), await store.delete("b")];
    await store.set("c", 5);

    expect(taken).toEqual([true, false]);
    expect(await Promise.all(["a", "b", "c"].map((key) => store.get(key)))).toEqual([5, undefined, 5]);
  });
});
