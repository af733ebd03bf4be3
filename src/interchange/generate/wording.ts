import type { MentionableKind } from "../../named-entity/mentionable.model.js";
import type { InEveryLanguage } from "./language.js";

/** A place in a text that names something. */
export interface NamedStretch {
  readonly target: Nameable;
  readonly start: number;
  readonly end: number;
}

/** What something is called in one language. */
export interface Wording {
  readonly text: string;
  /** What it may be called once it has been introduced: a family name, an acronym. */
  readonly short: string | null;
  /** What else its name names: the city in the name of its port. */
  readonly nested: readonly NamedStretch[];
}

/** An imaginary person, organisation, place or event, as far as a sentence about it must know. */
export interface Nameable {
  readonly key: string;
  readonly kind: `${MentionableKind}`;
  readonly wordings: InEveryLanguage<Wording>;
}
