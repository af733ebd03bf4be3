import { isIP } from "node:net";
import { z } from "zod";

/** A setting that cannot be used; the message is one line that names it. */
export class ConfigError extends Error {}

const flag = z.enum(["on", "off"]).transform((value) => value === "on");

const origins = z
  .string()
  .transform((list) => list.split(",").map((part) => part.trim()))
  .refine((list) => list.every(isOrigin), "must be origins such as https://news.example, parted by commas");

/** Kept in the one spelling that addresses are compared in: lower case, punycode, no default port. */
const publicUrl = z
  .string()
  .refine(
    isPublicUrl,
    "must be an http(s) address such as https://news.example, without user, query, fragment or slash at its end",
  )
  .transform((text) => new URL(text).href.replace(/\/$/, ""));

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, "must be an address such as postgres://user:password@host:5432/name, percent-encoded");

/** Only digits: `Number` would take a blank for 0 and know "0x10". */
function wholeNumber(least: number, greatest: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= greatest,
      `must be a whole number from ${least} to ${greatest}`,
    )
    .transform(Number);
}

const proxies = z
  .string()
  .transform((list) => list.split(",").map((part) => part.trim()))
  .refine((list) => list.every(isNetwork), "must be addresses or ranges such as 10.0.0.0/8, parted by commas");

/** Compared with `iss` letter by letter, so it is kept as it was written. */
const issuer = z
  .string()
  .refine(
    isIssuer,
    "must be the https address that stands in the claim iss, such as https://login.example/realms/news",
  );

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).default(4000),
  PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL: wholeNumber(1, 200).default(10),
  DATA_FOLDER: z.string().default(".khabar"),
  CORS_ORIGINS: origins.default([]),
  DEFAULT_LOCALE: z.string().refine(isLocale, "must be a BCP 47 language tag such as ar").default("ar"),
  TRUSTED_PROXIES: proxies.default([]),
  COMMENTS_GUESTS: z.enum(["premoderate", "publish", "off"]).default("premoderate"),
  COMMENTS_EDIT_MINUTES: wholeNumber(0, 525_600).default(15),
  COMMENTS_CLOSE_DAYS: wholeNumber(0, 36_500).default(0),
  COMMENTS_APPROVED_FIRST: wholeNumber(0, 1_000).default(0),
  PLAYGROUND: flag.optional(),
  INTROSPECTION: flag.optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_ROLE_CLAIM: z.string().default("role"),
  QUERY_COST_LIMIT: wholeNumber(100, 100_000_000).optional(),
  REQUEST_DEADLINE: wholeNumber(1, 300).default(12),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
});

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isNetwork(text: string): boolean {
  const [address = "", bits, more] = text.split("/");
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function isPublicUrl(text: string): boolean {
  return /^https?:\/\/[^?#@]+[^/?#@]$/.test(text) && URL.canParse(text);
}

function isIssuer(text: string): boolean {
  return /^https?:\/\/[^?#@]+$/.test(text) && URL.canParse(text);
}

function isDatabaseUrl(text: string): boolean {
  // The driver decodes what it takes out of the address, and breaks where it cannot.
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && isDecodable(text);
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== "";
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    // No language has a longer code.
    return Intl.getCanonicalLocales(tag)[0] === tag && new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/** What is wrong only together; each with the setting it is told of. */
function clashes({ NODE_ENV, OIDC_ISSUER, OIDC_AUDIENCE }: z.infer<typeof settings>): string[] {
  if (OIDC_ISSUER === undefined) return OIDC_AUDIENCE === undefined ? [] : ["OIDC_AUDIENCE: needs OIDC_ISSUER"];
  const isSafe = OIDC_ISSUER.startsWith("https:") || isLoopback(new URL(OIDC_ISSUER).hostname);
  return [
    ...(OIDC_AUDIENCE === undefined
      ? ["OIDC_AUDIENCE: must be given with OIDC_ISSUER; tokens for others are no good"]
      : []),
    ...(NODE_ENV === "production" && !isSafe ? ["OIDC_ISSUER: must be https in production"] : []),
  ];
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
}

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(settings.shape);

/** All that can be set about a Khabar; the table in docs/operations.md tells what each setting does. */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataFolder: string;
  readonly corsOrigins: readonly string[];
  readonly defaultLocale: string;
  /** Addresses and ranges of the proxies in front, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** What readers may do below articles. */
  readonly commenting: {
    readonly guests: "premoderate" | "publish" | "off";
    readonly editMinutes: number;
    readonly closeDays: number;
    readonly approvedFirst: number;
  };
  readonly playground: boolean;
  readonly introspection: boolean;
  /** Whose accounts are known beside our own tokens; `null` where nobody's are. */
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly roleClaim: string } | null;
  /** How much a request may cost; `null` for what docs/limits.md says. */
  readonly queryCostLimit: number | null;
  /** How long a request may take, in milliseconds. */
  readonly requestDeadline: number;
  readonly logLevel: string;
}

/** Reads and checks every setting at once, the one reader of the environment; throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // A variable set to nothing is a variable not set, as in many `.env` files.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const { data, error } = settings.safeParse(given);
  if (error) throw new ConfigError(problemLine(error));
  const wrong = clashes(data);
  if (wrong.length > 0) throw new ConfigError(wrong.join("; "));
  const isProduction = data.NODE_ENV === "production";
  const playground = data.PLAYGROUND ?? !isProduction;
  return Object.freeze({
    isProduction,
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL ?? null,
    databaseUrl: data.DATABASE_URL ?? null,
    databasePool: data.DATABASE_POOL,
    dataFolder: data.DATA_FOLDER,
    corsOrigins: data.CORS_ORIGINS,
    defaultLocale: data.DEFAULT_LOCALE,
    trustedProxies: data.TRUSTED_PROXIES,
    commenting: {
      guests: data.COMMENTS_GUESTS,
      editMinutes: data.COMMENTS_EDIT_MINUTES,
      closeDays: data.COMMENTS_CLOSE_DAYS,
      approvedFirst: data.COMMENTS_APPROVED_FIRST,
    },
    playground,
    introspection: data.INTROSPECTION ?? playground,
    oidc: oidcOf(data),
    queryCostLimit: data.QUERY_COST_LIMIT ?? null,
    requestDeadline: data.REQUEST_DEADLINE * 1_000,
    logLevel: data.LOG_LEVEL,
  });
}

function oidcOf({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLE_CLAIM }: z.infer<typeof settings>): Config["oidc"] {
  if (OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined) return null;
  return { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, roleClaim: OIDC_ROLE_CLAIM };
}

function problemLine(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join("; ");
}
