import { Role } from "../../kernel/role.js";
import type { RecordOf } from "../records.js";
import { LANGUAGES } from "./language.js";
import type { Made } from "./made.js";
import type { Random } from "./random.js";
import type { Scope } from "./scope.js";
import { WeightedPick } from "./weighted-choice.js";
import { inventedWord } from "./words/invented-word.js";

const ROLES = new WeightedPick([
  [97, Role.READER],
  [2, Role.MODERATOR],
  [1, Role.EDITOR],
]);

/** Accounts of readers, with a few moderators and editors; an archive never brings an administrator. */
export function* makeReaders(scope: Scope, count: number): Generator<Made<string>> {
  for (let number = 1; number <= count; number++) {
    const random = scope.random("account", number);
    const key = scope.key("account", number);
    const record: RecordOf<"account"> = {
      type: "account",
      key,
      displayName: readerName(random),
      role: ROLES.draw(random),
      image: null,
    };
    yield { thing: key, record };
  }
}

/** A name that a reader goes by, in one language or another. */
export function readerName(random: Random): string {
  return `${inventedWord(random, 2)[random.pick(LANGUAGES)]} ${random.between(1, 99)}`;
}
