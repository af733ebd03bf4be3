import { type RequestContext, makeContext, readAnew } from "./context.js";
import type { Database } from "./database.js";
import { badToken } from "./faults.js";
import { RateLimitError, Refusal, type UserError } from "./user-error.js";

/** What a mutation came to: what was done, or why it was not. */
export type Outcome<Done> =
  (Done & { readonly errors: readonly UserError[] }) | { readonly errors: readonly UserError[] };

/** How often an act is begun that PostgreSQL ended because it and another waited for each other. */
const MOST_TRIES = 5;

type CarryOut<Done> = (context: RequestContext) => Promise<Done>;

/**
 * Carries out a mutation in one transaction. What the act refuses has changed nothing and comes back as errors; what is done
 * is committed before anything is answered, and the answer reads everything anew.
 */
export function act<Done extends object>(context: RequestContext, carryOut: CarryOut<Done>): Promise<Outcome<Done>> {
  return outcomeOf(context, () => context.db.transaction((db) => carryOut(within(context, db))));
}

/** The same for an act that changes what it changes in a single statement, so that nothing is held while it makes up its mind. */
export function actInOneStatement<Done extends object>(
  context: RequestContext,
  carryOut: CarryOut<Done>,
): Promise<Outcome<Done>> {
  return outcomeOf(context, () => carryOut(within(context, context.db)));
}

function within(context: RequestContext, db: Database): RequestContext {
  return makeContext(db, context.site, context.locales, context);
}

async function outcomeOf<Done extends object>(
  context: RequestContext,
  carryOut: () => Promise<Done>,
): Promise<Outcome<Done>> {
  try {
    const done = await tried(context, carryOut);
    readAnew(context);
    return { ...done, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { errors } = error;
    context.waits.push(...errors.flatMap((one) => (one instanceof RateLimitError ? [one.retryAfter] : [])));
    return { errors };
  }
}

async function tried<Done>(context: RequestContext, carryOut: () => Promise<Done>): Promise<Done> {
  for (let tries = 1; ; tries++) {
    try {
      return await carryOut();
    } catch (error) {
      if (isErased(context, error)) throw badToken("the account was erased meanwhile");
      if (tries === MOST_TRIES || !wasInTheWay(error)) throw error;
    }
  }
}

/** PostgreSQL's foreign_key_violation: what was written points to the viewer, of whom there is no account any more. */
function isErased({ viewer }: RequestContext, error: unknown): boolean {
  const { code, detail = "" } = (error ?? {}) as { readonly code?: unknown; readonly detail?: string };
  return code === "23503" && viewer !== null && detail.includes(`=(${viewer.id})`) && detail.includes("account");
}

/** PostgreSQL's deadlock_detected and serialization_failure: the same act may well succeed now. */
function wasInTheWay(error: unknown): boolean {
  return ["40P01", "40001"].includes(String((error as { readonly code?: unknown } | null)?.code));
}
