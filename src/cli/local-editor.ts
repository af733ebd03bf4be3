import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Pool } from "pg";
import { ensureAccount } from "../account/account.service.js";
import { isSecret } from "../account/api-token.js";
import { createToken, hasHadToken, isGoodToken } from "../account/api-token.service.js";
import type { Config } from "../config.js";
import type { Database } from "../kernel/database.js";
import { Role } from "../kernel/role.js";
import { inTransaction } from "../kernel/transaction.js";

const LOCAL_EDITOR = { key: "account:local-editor", displayName: "Local editor", role: Role.EDITOR };

/** Whether there is one: where whoever starts Khabar also looks after its database, and is no public site. */
export function hasLocalEditor({ databaseUrl, isProduction }: Config): boolean {
  return databaseUrl === null && !isProduction;
}

/** Where the token of the local editor is kept, for its owner alone. */
export function localTokenFile({ dataFolder }: Pick<Config, "dataFolder">): string {
  return join(resolve(dataFolder), "local-editor-token");
}

/** Makes the token of the local editor and keeps it in a file; `null` where there was one before, be it revoked or lost. */
export async function makeLocalToken(pool: Pool, file: string): Promise<string | null> {
  return inTransaction(pool, async (db) => {
    // This holds the account's row: of two first starts the later one waits, and finds the token of the other.
    const { id, role } = await ensureAccount(db, LOCAL_EDITOR);
    if (await hasHadToken(db, id)) return null;
    const { secret } = await createToken(db, { name: "local editor", role, accountId: id, expiresAt: null });
    // Before the end of the transaction: what a crash leaves here nobody can sign in with, and the next start replaces it.
    await keepSecret(file, secret);
    return secret;
  });
}

async function keepSecret(file: string, secret: string): Promise<void> {
  // A file that is there keeps its mode, whoever may read it.
  await rm(file, { force: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
}

/** The token of the local editor, as long as it is good. */
export async function readLocalToken(db: Database, file: string): Promise<string | null> {
  const secret = (await readFile(file, "utf8").catch(() => "")).trim();
  return isSecret(secret) && (await isGoodToken(db, secret)) ? secret : null;
}
