import { createHash } from "node:crypto";
import type { Id } from "./database.js";
import type { RequestContext } from "./context.js";
import { isSafeText } from "./text.js";
import { ErrorCode, InputError, Refusal, type Sentence } from "./user-error.js";

/** Which creation a key stands for. */
export interface Creation {
  readonly mutation: string;
  /** The key that the client chose; `null` where it sent none. */
  readonly key: string | null | undefined;
  /** Whose key it is, where nobody is signed in: what they are known by today, and before that what they were known by. */
  readonly guest?: readonly string[];
  /** All that it sent: the same key with another input is a mistake. */
  readonly input: object;
}

const LONGEST_KEY = 200;

/**
 * Creates something once for each key of a viewer: whoever sends a key again, after a lost answer or ten times at once, gets
 * the id of what the first made. Keys are kept for a day. Run it within the transaction that creates.
 */
export async function createOnce(
  { db, viewer }: RequestContext,
  { mutation, key, guest = [], input }: Creation,
  create: () => Promise<Id>,
): Promise<Id> {
  if (key === null || key === undefined) return create();
  if (key === "" || key.length > LONGEST_KEY || !isSafeText(key)) throw new Refusal([badKey()]);
  const [owner = "", ...former] = viewer ? [viewer.id] : guest;
  const values = [owner, mutation, key];
  const hash = createHash("sha256").update(JSON.stringify(input)).digest();
  await db.rows(FORGET_OLD, [owner]);
  const before = former.length > 0 ? await db.rows<Made>(FIND, [former, mutation, key]) : [];
  if (before.length > 0) return madeBefore(before, hash);
  // Whoever comes second waits here until the first has committed.
  const [begun] = await db.rows(BEGIN, [...values, hash]);
  if (!begun) return madeBefore(await db.rows<Made>(FIND, [[owner], mutation, key]), hash);
  const id = await create();
  await db.rows(FINISH, [...values, id]);
  return id;
}

interface Made {
  readonly hash: Buffer;
  readonly id: Id;
}

function madeBefore([made]: readonly Made[], hash: Buffer): Id {
  if (!made?.hash.equals(hash))
    throw new Refusal([new InputError(ErrorCode.CONFLICT, OTHER_INPUT, ["idempotencyKey"])]);
  return made.id;
}

function badKey(): InputError {
  return new InputError(ErrorCode.INVALID, BAD_KEY, ["idempotencyKey"]);
}

const FORGET_OLD = "delete from idempotency_key where owner = $1 and created_at < now() - interval '24 hours'";

const BEGIN = `
  insert into idempotency_key (owner, mutation, key, input_hash, result_id)
  values ($1, $2, $3, $4, 0)
  on conflict do nothing
  returning 1 as begun`;

const FIND = `
  select input_hash as hash, result_id as id
  from idempotency_key
  where owner = any($1::text[]) and mutation = $2 and key = $3`;

const FINISH = "update idempotency_key set result_id = $4 where owner = $1 and mutation = $2 and key = $3";

const OTHER_INPUT: Sentence = {
  en: "This key was used for something else already. Take a new one.",
  fr: "Cette clé a déjà servi pour autre chose. Prenez-en une nouvelle.",
  ar: "استُعمل هذا المفتاح لشيء آخر من قبل. اختر مفتاحًا جديدًا.",
};

const BAD_KEY: Sentence = {
  en: "A key is well-formed text of 1 to 200 characters.",
  fr: "Une clé est un texte bien formé de 1 à 200 caractères.",
  ar: "المفتاح نص سليم من حرف واحد إلى 200 حرف.",
};
