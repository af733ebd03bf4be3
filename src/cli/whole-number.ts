import { InvalidArgumentError } from "commander";

/** Reads an option that counts something. */
export function wholeNumber(given: string): number {
  const number = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError("It must be a whole number.");
  return number;
}
