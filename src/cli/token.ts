import { randomBytes } from "node:crypto";
import { accountByKey, ensureAccount, type KnownAccount } from "../account/account.service.js";
import {
  createToken,
  type ListedToken,
  listTokens,
  revokeToken,
  type TokenOrder,
} from "../account/api-token.service.js";
import { readConfig } from "../config.js";
import type { Database, Id } from "../kernel/database.js";
import { reaches } from "../kernel/role.js";
import { inTransaction } from "../kernel/transaction.js";
import { CommandError } from "./command-error.js";
import { openArchive } from "./open-archive.js";
import { say, sayAside } from "./say.js";
import { textTable } from "./text-table.js";
import { readExpiry, readRole, readTokenName } from "./token-options.js";

/** A token as it is asked for. */
export interface TokenOptions {
  readonly name: string;
  readonly role: string;
  /** A span from now or a time; without it the token ends when it is revoked. */
  readonly expires?: string;
  /** The key of an account that is there; without it the token gets one of its own. */
  readonly account?: string;
}

/** Makes a token and prints its secret, alone, to standard output. */
export async function createTokenCommand(options: TokenOptions, signal: AbortSignal): Promise<void> {
  const order = {
    name: readTokenName(options.name),
    role: readRole(options.role),
    expiresAt: options.expires === undefined ? null : readExpiry(options.expires),
  };
  const { account, token } = await onArchive(signal, async (db) => {
    const known = await accountFor(db, order, options.account);
    return { account: known, token: await createToken(db, { ...order, accountId: known.id }) };
  });
  say(token.secret);
  explain(token.id, order, account);
}

function explain(id: Id, { role, expiresAt }: Pick<TokenOrder, "role" | "expiresAt">, account: KnownAccount): void {
  const end = expiresAt === null ? "until it is revoked" : `until ${minuteOf(expiresAt)} UTC`;
  sayAside(`token ${id} is good ${end}; send it as "Authorization: Bearer <token>"`);
  sayAside("it is shown this once: Khabar keeps only its hash");
  if (!reaches(account.role, role)) sayAside(`its account is ${account.role}, so the token may do no more than that`);
}

/** Prints every token, without its secret, which nobody knows. */
export async function listTokensCommand(signal: AbortSignal): Promise<void> {
  const tokens = await onArchive(signal, listTokens);
  process.stdout.write(textTable(TITLES, tokens.map(cellsOf)));
}

/** Takes a token back. */
export async function revokeTokenCommand(id: string, signal: AbortSignal): Promise<void> {
  const outcome = isId(id) ? await onArchive(signal, (db) => revokeToken(db, id)) : "unknown";
  if (outcome === "unknown")
    throw new CommandError(`there is no token ${id}; \`khabar token list\` shows which there are`);
  say(outcome === "revoked" ? `token ${id} is revoked` : `token ${id} was revoked before`);
}

async function onArchive<Result>(signal: AbortSignal, act: (db: Database) => Promise<Result>): Promise<Result> {
  const archive = await openArchive(readConfig(), sayAside, signal);
  try {
    return await inTransaction(archive.pool, act);
  } finally {
    await archive.close();
  }
}

async function accountFor(
  db: Database,
  { name, role }: Pick<TokenOrder, "name" | "role">,
  key: string | undefined,
): Promise<KnownAccount> {
  if (key === undefined)
    return ensureAccount(db, { key: `account:token-${randomBytes(8).toString("hex")}`, displayName: name, role });
  const account = await accountByKey(db, key);
  if (!account) throw new CommandError(`--account: there is no account with the key ${key}`);
  return account;
}

const TITLES = ["ID", "NAME", "ACCOUNT", "ROLE", "CREATED", "EXPIRES", "LAST USE", "REVOKED"];

function cellsOf(token: ListedToken): string[] {
  const { id, name, accountKey, role, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return [id, name, accountKey, role, ...[createdAt, expiresAt, lastUsedAt, revokedAt].map(minuteOf)];
}

/** A time in UTC, to the minute. */
function minuteOf(time: Date | null): string {
  return time === null ? "-" : time.toISOString().slice(0, 16).replace("T", " ");
}

/** Whether PostgreSQL would take it for a key. */
function isId(text: string): text is Id {
  return /^[1-9]\d{0,17}$/.test(text);
}
