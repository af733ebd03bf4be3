import { instant } from "../interchange/record-values.js";
import { Role } from "../kernel/role.js";
import { isSafeText } from "../kernel/text.js";
import { CommandError } from "./command-error.js";

const LONGEST_NAME = 100;

const ROLES = new Map<string, Role>(Object.values(Role).map((role) => [role, role]));

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 7 * 24 };

/** Reads what a token is for. */
export function readTokenName(given: string): string {
  const name = given.normalize("NFC").trim();
  if (name === "" || name.length > LONGEST_NAME || !isSafeText(name) || /\p{Cc}/u.test(name))
    throw new CommandError(`--name: it must be one line of 1 to ${LONGEST_NAME} characters`);
  return name;
}

/** Reads a role, in whatever case it was typed. */
export function readRole(given: string): Role {
  const role = ROLES.get(given.toUpperCase());
  if (!role) throw new CommandError(`--role: "${given}" is not one of ${[...ROLES.keys()].join(", ")}`);
  return role;
}

/** Reads when a token ends: after hours, days or weeks from now, on a day, or at a time. */
export function readExpiry(given: string, now = new Date()): Date {
  const time = spanFrom(now, given) ?? timeOf(given);
  if (time === null)
    throw new CommandError(`--expires: "${given}" is no span such as 12h, 30d or 8w, and no time such as 2027-01-31`);
  if (time <= now) throw new CommandError("--expires: it must lie in the future");
  return time;
}

function spanFrom(now: Date, given: string): Date | null {
  const [, number = "", unit = ""] = /^(\d{1,4})([hdw])$/.exec(given) ?? [];
  const hours = Number(number) * (HOURS[unit] ?? 0);
  return unit === "" ? null : new Date(now.getTime() + hours * 3_600_000);
}

function timeOf(given: string): Date | null {
  const { data } = instant.safeParse(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00:00Z` : given);
  return data === undefined ? null : new Date(data);
}
