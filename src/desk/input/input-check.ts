import {
  type ErrorCode,
  InputError,
  type InputPath,
  refuseFor,
  type Sentence,
  type UserError,
} from "../../kernel/user-error.js";

/** An input field: `undefined` where it was left out, which keeps what is there; `null` clears it. */
export type Given<Value> = Value | null | undefined;

/** Gathers all that is wrong with an input, each with its place, so that an editor is told everything at once. */
export class InputCheck {
  constructor(
    private readonly path: InputPath = [],
    private readonly found: UserError[] = [],
  ) {}

  /** Which place this is. */
  get place(): InputPath {
    return this.path;
  }

  /** The same check at a place further in: `check.at("entity", "names", 2)`. */
  at(...steps: readonly (string | number)[]): InputCheck {
    return new InputCheck([...this.path, ...steps.map(String)], this.found);
  }

  /** Something is wrong here. */
  wrong(code: ErrorCode, sentence: Sentence): void {
    this.found.push(new InputError(code, sentence, this.path.length === 0 ? null : this.path));
  }

  /** Something stands against the act that is no matter of one field. */
  add(error: UserError): void {
    this.found.push(error);
  }

  /** Refuses the act where anything has been found. */
  refuse(): void {
    refuseFor(this.found);
  }

  /** The same, and what the act is about, which is there where nothing has been found. */
  passed<Subject>(subject: Subject | null): Subject {
    this.refuse();
    if (subject === null) throw new Error("an act lacks what it is about, and nobody has said so");
    return subject;
  }
}

/** Checks a field where it has a value; one that is left out or cleared passes. */
export function ifGiven<Value, Stored>(
  value: Given<Value>,
  check: (value: Value) => Stored,
): Stored | null | undefined {
  return value === null || value === undefined ? (value as null | undefined) : check(value);
}

/** Checks a list where it was sent; `null` empties it. */
export function ifListed<Item, Stored>(
  items: Given<readonly Item[]>,
  check: (items: readonly Item[]) => Stored,
): Stored | undefined {
  return items === undefined ? undefined : check(items ?? []);
}
