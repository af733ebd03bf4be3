import { createHash, randomBytes } from "node:crypto";

/** What all our secrets begin with, so that a person or a scanner knows one that lies where it should not. */
const PREFIX = "khabar_";

const SECRET = new RegExp(`^${PREFIX}[\\w-]{43}$`);

/** A new secret: 256 random bits. */
export function makeSecret(): string {
  return PREFIX + randomBytes(32).toString("base64url");
}

/** Whether a text could be a secret of ours. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/** How a secret is kept: it is random enough that one hash is as good as many. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
