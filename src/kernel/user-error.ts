import { Field, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import type { LocalizedText } from "./localized.js";
import { Node } from "./node.js";

/** What went wrong, for programs. */
export enum ErrorCode {
  BLANK = "BLANK",
  TOO_LONG = "TOO_LONG",
  INVALID = "INVALID",
  TAKEN = "TAKEN",
  NOT_FOUND = "NOT_FOUND",
  FORBIDDEN = "FORBIDDEN",
  CONFLICT = "CONFLICT",
  WRONG_STATE = "WRONG_STATE",
  RATE_LIMITED = "RATE_LIMITED",
}

registerEnumType(ErrorCode, {
  name: "ErrorCode",
  description: "What went wrong, for programs.",
  valuesConfig: {
    CONFLICT: { description: "The object changed since it was read." },
    WRONG_STATE: { description: "Not possible in the object's present state." },
    RATE_LIMITED: { description: "Too often; see RateLimitError." },
  },
});

/** One sentence in each language that Khabar speaks to editors and readers. */
export interface Sentence {
  readonly en: string;
  readonly fr: string;
  readonly ar: string;
}

/** Where in the input something is wrong: `["article", "body", "2", "html"]`. */
export type InputPath = readonly string[];

@InterfaceType({ description: "Why a mutation did not do what was asked. Nothing was changed." })
export abstract class UserError {
  constructor(code: ErrorCode, sentence: Sentence, path: InputPath | null = null) {
    this.code = code;
    this.path = path === null ? null : [...path];
    this.wordings = Object.entries(sentence).map(([locale, text]) => ({ locale, text: String(text) }));
  }

  /** The message in every language. */
  readonly wordings: readonly LocalizedText[];

  @Field(() => ErrorCode, { description: "For programs." })
  code: ErrorCode;

  @Field(() => [String], {
    nullable: true,
    description: 'The input field at fault: `["article", "body", "2", "html"]`.',
  })
  path: string[] | null;
}

@ObjectType({ implements: UserError, description: "An input that cannot be accepted." })
export class InputError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "Someone else changed the object first. Show the difference, or retry with its version.",
})
export class ConflictError extends UserError {
  @Field(() => Node, { description: "The object as it is now." })
  readonly current: Node;

  constructor(current: Node, path: InputPath = ["expectedVersion"]) {
    super(ErrorCode.CONFLICT, CHANGED_MEANWHILE, path);
    this.current = current;
  }
}

const CHANGED_MEANWHILE: Sentence = {
  en: "This has changed since you read it. Look at what it is now, then try again.",
  fr: "Ceci a changé depuis que vous l'avez lu. Regardez la version actuelle, puis réessayez.",
  ar: "تغيّر هذا منذ أن قرأته. راجع النسخة الحالية ثم حاول من جديد.",
};

@ObjectType({ implements: UserError, description: "Too many of these in too short a time." })
export class RateLimitError extends UserError {
  @Field(() => Int, { description: "Seconds to wait before trying again." })
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(ErrorCode.RATE_LIMITED, TOO_OFTEN);
    this.retryAfter = retryAfter;
  }
}

const TOO_OFTEN: Sentence = {
  en: "That was too much in too short a time. Wait a little, then try again.",
  fr: "C'était trop en trop peu de temps. Attendez un peu, puis réessayez.",
  ar: "هذا كثير في وقت قصير. انتظر قليلًا ثم حاول من جديد.",
};

/** Thrown by an act that cannot be done: everything it began is undone, and the payload says why. */
export class Refusal extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map(({ code, path }) => `${code} ${path?.join(".") ?? ""}`).join("; "));
  }
}

/** Refuses an act where there is anything against it. */
export function refuseFor(errors: readonly UserError[]): void {
  if (errors.length > 0) throw new Refusal(errors);
}
