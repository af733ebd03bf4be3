import { globalId } from "../../src/kernel/global-id.js";
import { type DeskAct, deskState, named, perform, type Refused } from "../support/desk.js";
import type { Khabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";

/** A row that no archive of a test has. */
export const NOWHERE = "999999";

/** An input of a mutation. */
export interface DeskInput {
  readonly [part: string]: unknown;
}

/** What came of sending an input: errors in order, and the tables in which anything is not as before. */
interface Attempt {
  readonly refused: readonly Refused[];
  readonly object: unknown;
  readonly hasWords: boolean;
  readonly hasChanged: readonly string[];
}

/** What comes of an input with just these errors. */
export function refusal(...refused: readonly Refused[]): Attempt {
  return { refused: refused.toSorted(), object: null, hasWords: true, hasChanged: [] };
}

/** A newsroom with one of each kind of thing, and an editor whose mistakes are shown to change nothing. */
export class RegisterInOrder {
  private readonly ids = new Map<string, string>();
  private editor!: SignedIn;

  constructor(readonly khabar: Khabar) {}

  /** Makes one of each. */
  async build(): Promise<void> {
    const { build, signIn } = this.khabar;
    this.editor = await signIn("EDITOR");
    for (const kind of ["person", "organization", "place", "event", "series", "section", "author", "source"] as const) {
      this.ids.set(kind, (await build[kind]()).id);
    }
  }

  /** The id of what was built as `person`; under the name of a type, as `Person`, one that leads nowhere. */
  id(name: string): string {
    return this.ids.get(name) ?? globalId(name, NOWHERE);
  }

  /** An input that would be accepted, so that a refusal of one with another value is for that value. */
  good(act: DeskAct): DeskInput {
    return this.goodInputs()[act];
  }

  /** A good input with other values, in one of its parts or, for `null`, at its top. */
  otherwise(act: DeskAct, part: string | null, other: object): DeskInput {
    const good = this.good(act);
    return part === null ? { ...good, ...other } : { ...good, [part]: { ...(good[part] as object), ...other } };
  }

  /** Sends an input, and answers what came of it. */
  async attempt(act: DeskAct, input: object): Promise<Attempt> {
    const before = await deskState(this.khabar.pool);
    const { refused, errors, object } = await perform(this.editor.api, act, input);
    const after = await deskState(this.khabar.pool);
    return {
      refused: refused.toSorted(),
      object,
      hasWords: errors.every(({ message }) => message.length > 10),
      hasChanged: Object.keys(after).filter((table) => after[table] !== before[table]),
    };
  }

  private goodInputs(): Record<DeskAct, DeskInput> {
    const names = [named("Good")];
    const menu = [{ locale: "en", text: "Good" }];
    return {
      createEntity: { kind: "PERSON", entity: { names } },
      editEntity: { id: this.id("person"), expectedVersion: 1, entity: { names } },
      createEvent: { event: { names } },
      editEvent: { id: this.id("event"), expectedVersion: 1, event: { names } },
      createEventSeries: { names },
      editEventSeries: { id: this.id("series"), names },
      createSection: { section: { names: menu } },
      editSection: { id: this.id("section"), section: { names: menu } },
      createAuthor: { author: { name: "Good" } },
      editAuthor: { id: this.id("author"), author: { name: "Good" } },
      createSource: { source: { name: "Good", language: "en" } },
      editSource: { id: this.id("source"), source: { name: "Good" } },
    };
  }
}
