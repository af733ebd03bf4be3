import { expect, jest, test } from "@jest/globals";
import { remembered } from "../../src/kernel/remembered.js";

test("a question asked again is not answered anew, even where the answer was nothing", () => {
  const answer = jest.fn((question: string) => (question === "who" ? null : question));
  const ask = remembered(2, answer);

  expect([ask("who"), ask("who"), ask("what"), ask("what")]).toEqual([null, null, "what", "what"]);

  expect(answer).toHaveBeenCalledTimes(2);
});

test("no more answers are kept than allowed", () => {
  const answer = jest.fn((question: number) => question);
  const ask = remembered(2, answer);

  expect([1, 2, 3, 1].map((question) => ask(question))).toEqual([1, 2, 3, 1]);

  expect(answer).toHaveBeenCalledTimes(4);
});
