import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import { reaches, Role } from "../kernel/role.js";
import { isSafeText } from "../kernel/text.js";

/** Somebody as an issuer of OpenID Connect describes them. */
export interface Described {
  readonly issuer: string;
  readonly subject: string;
  /** The key of their account: the same in every database. */
  readonly key: string;
  readonly displayName: string;
  readonly role: Role;
}

/** As OpenID Connect limits it. */
const LONGEST_SUBJECT = 255;
const LONGEST_NAME = 100;

const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** No script puts more than four on one letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const SEEN = /[^\s\p{M}\p{Default_Ignorable_Code_Point}]/u;

const ROLES = new Map<string, Role>(Object.values(Role).map((role) => [role, role]));

/** Reads what an issuer's claims say of somebody; `null` where they do not name whom. */
export function describedBy(claims: JWTPayload, roleClaim: string): Described | null {
  const { iss: issuer = "", sub: subject = "" } = claims;
  if (subject === "" || subject.length > LONGEST_SUBJECT || !isSafeText(subject)) return null;
  const hash = createHash("sha256")
    .update(JSON.stringify([issuer, subject]))
    .digest("base64url");
  return { issuer, subject, key: `account:oidc-${hash}`, displayName: nameIn(claims), role: roleIn(claims, roleClaim) };
}

/** The highest role that a claim names; one that it does not know is a reader's. */
function roleIn(claims: JWTPayload, path: string): Role {
  const found = valueAt(claims, path);
  const roles = (Array.isArray(found) ? found : [found]).flatMap((name) => roleNamed(name) ?? []);
  return roles.reduce((one, other) => (reaches(one, other) ? one : other), Role.READER);
}

function roleNamed(name: unknown): Role | undefined {
  return typeof name === "string" ? ROLES.get(name.replace(/^khabar-/i, "").toUpperCase()) : undefined;
}

/** A claim may have dots in its name, as `https://news.example/roles`, or lie within others, as `realm_access.roles`. */
function valueAt(claims: object, path: string): unknown {
  if (Object.hasOwn(claims, path)) return (claims as Record<string, unknown>)[path];
  let value: unknown = claims;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function nameIn({ name, preferred_username: userName, email }: JWTPayload): string {
  const address = typeof email === "string" ? email.split("@", 1)[0] : undefined;
  return [name, userName, address].map(shown).find((text) => text !== "") ?? "Reader";
}

/** A name as it can be shown among others: one line, of limited length, which neither turns nor covers what stands beside it. */
function shown(name: unknown): string {
  if (typeof name !== "string" || !isSafeText(name)) return "";
  const line = name
    .normalize("NFC")
    .replace(TURNING, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(STACKED_MARKS, "$1")
    .trim();
  return SEEN.test(line) ? [...line].slice(0, LONGEST_NAME).join("").trim() : "";
}
