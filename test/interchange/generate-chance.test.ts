import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../src/interchange/generate/random.js";
import { Ranking } from "../../src/interchange/generate/ranking.js";
import { shuffled, Turns } from "../../src/interchange/generate/turns.js";
import { WeightedChoice, WeightedPick } from "../../src/interchange/generate/weighted-choice.js";

const names = fc.string({ maxLength: 20 });

function draws<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}

function counts(values: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

describe("chance", () => {
  test("is the same wherever it has the same name", () => {
    const random = new Random("khabar");

    expect(draws(5, () => random.next())).toEqual([566634736, 3224440283, 3870532879, 2944736152, 425907864]);
  });

  test("goes its own way under another name", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        fc.pre(one !== other);
        const [first, second] = [new Random(one), new Random(other)];

        expect(draws(4, () => first.next())).not.toEqual(draws(4, () => second.next()));
      }),
    );
  });

  test("stays between the least and the most, and reaches both", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: -50, max: 50 }), fc.nat({ max: 5 }), (name, least, width) => {
        const random = new Random(name);

        const drawn = new Set(draws(200, () => random.between(least, least + width)));

        expect([Math.min(...drawn), Math.max(...drawn), drawn.size]).toEqual([least, least + width, width + 1]);
      }),
    );
  });

  test("is even over a long run", () => {
    const random = new Random("even");

    const tenths = counts(draws(100_000, () => Math.floor(random.fraction() * 10)));

    expect(tenths.size).toBe(10);
    for (const count of tenths.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test("cannot pick from nothing", () => {
    expect(() => new Random("x").pick([])).toThrow("there is nothing to pick from");
  });
});

describe("a weighted choice", () => {
  test("never falls on what has no weight, and falls on all that has", () => {
    const weights = fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, weights, (name, given) => {
        fc.pre(given.some((weight) => weight > 0));
        const random = new Random(name);
        const choice = new WeightedChoice(given);

        const drawn = new Set(draws(500, () => choice.draw(random)));

        expect([...drawn].toSorted()).toEqual(given.flatMap((weight, index) => (weight > 0 ? [index] : [])));
      }),
    );
  });

  test("falls in proportion to the weights", () => {
    const random = new Random("weights");
    const pick = new WeightedPick([
      [9, "often"],
      [1, "seldom"],
    ]);

    const often = draws(10_000, () => pick.draw(random)).filter((value) => value === "often").length;

    expect(Math.abs(often - 9000)).toBeLessThan(100);
  });
});

describe("a ranking", () => {
  test("brings up the thing at rank r one rth as often as the first", () => {
    const random = new Random("zipf");
    const ranking = new Ranking(Array.from({ length: 1000 }, (_, index) => index + 1));

    const picked = counts(draws(300_000, () => ranking.pick(random)));

    const shareOf = (rank: number) => (picked.get(rank) ?? 0) / (picked.get(1) ?? 0);
    for (const rank of [2, 3, 5, 10, 30]) expect(Math.abs(shareOf(rank) * rank - 1)).toBeLessThan(0.1);
  });

  test("picks several, no two the same", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 30 }), fc.nat({ max: 10 }), (name, size, count) => {
        const ranking = new Ranking(Array.from({ length: size }, (_, index) => index));

        const picked = ranking.pickSome(new Random(name), count);

        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe("turns", () => {
  test("come round to everybody before anybody is twice in turn", () => {
    const turns = new Turns(["a", "b", "c"]);

    expect(draws(7, () => turns.next()).join("")).toBe("abcabca");
  });

  test("are shuffled without losing anybody", () => {
    fc.assert(
      fc.property(names, fc.array(fc.nat()), (name, things) => {
        const order = shuffled(new Random(name), things);

        expect(order.toSorted()).toEqual(things.toSorted());
      }),
    );
  });
});
