import { z } from "zod";

/** A setting that cannot be used; the message is one line that names it. */
export class ConfigError extends Error {}

const flag = z.enum(["on", "off"]).transform((value) => value === "on");

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, "must be an origin such as https://news.example");

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => !/[?#]|\/$/.test(text), "must have no query, fragment or slash at its end")
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_FOLDER: z.string().default(".khabar"),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(",").map((part) => part.trim()))
    .pipe(z.array(origin))
    .default([]),
  DEFAULT_LOCALE: z.string().refine(isLocale, "must be a BCP 47 language tag such as ar").default("ar"),
  PLAYGROUND: flag.optional(),
  INTROSPECTION: flag.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
});

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
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
  readonly playground: boolean;
  readonly introspection: boolean;
  readonly logLevel: string;
}

/** Reads and checks every setting at once, the one reader of the environment; throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  // A variable set to nothing is a variable not set, as in many `.env` files.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { data, error } = settings.safeParse(given);
  if (error) throw new ConfigError(problemLine(error));
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
    playground,
    introspection: data.INTROSPECTION ?? playground,
    logLevel: data.LOG_LEVEL,
  });
}

function problemLine(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join("; ");
}
