import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../../src/config.js";

/** What the person who started Khabar is told. */
function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "accepted";
}

const DEFAULTS = {
  isProduction: false,
  host: "127.0.0.1",
  port: 4000,
  publicUrl: null,
  trustedProxies: [],
  commenting: { guests: "premoderate", editMinutes: 15, closeDays: 0, approvedFirst: 0 },
  databaseUrl: null,
  databasePool: 10,
  dataFolder: ".khabar",
  corsOrigins: [],
  defaultLocale: "ar",
  playground: true,
  introspection: true,
  oidc: null,
  queryCostLimit: null,
  requestDeadline: 12_000,
  logLevel: "info",
};

const WRONG: Readonly<Record<string, readonly string[]>> = {
  NODE_ENV: ["prod", "Production"],
  PORT: ["http", "-1", "65536", "80.5", "0x10", "1e3", "٤٠٠٠", "1".repeat(40)],
  PUBLIC_URL: [
    ...["news.example", "/news", "ftp://news.example", "javascript:alert(1)", "https:news.example", "https://"],
    ...["https://news.example/", "https://news.example?a", "https://news.example#a", "https://me:pass@news.example"],
    "https://news.example:99999",
  ],
  DATABASE_URL: ["khabar", "mysql://host/khabar", "postgres://host:port/khabar", "postgres://me:100%@host/khabar"],
  DATABASE_POOL: ["0", "201", "-5", "ten", "2.5"],
  CORS_ORIGINS: [
    ...["*", "null", "news.example", "https://news.example/", "https://news.example/path", "https://NEWS.example"],
    ...["https://news.example:443", "https://*.news.example", "https://a.example,", "https://a.example,*", ","],
  ],
  DEFAULT_LOCALE: ["AR", "ar_MA", "arabic", "arabic!", "-"],
  PLAYGROUND: ["true", "1", "ON"],
  INTROSPECTION: ["false", "0", "no"],
  OIDC_ISSUER: [
    ...["login.example", "/realms/news", "ftp://login.example", "https://", "https://me:pass@login.example"],
    ...["https://login.example?a", "https://login.example#a", "https://login.example:99999"],
  ],
  OIDC_AUDIENCE: ["khabar"],
  QUERY_COST_LIMIT: ["99", "-1", "1e6", "100000001"],
  REQUEST_DEADLINE: ["0", "-1", "0.5", "12s", "301"],
  LOG_LEVEL: ["loud", "INFO"],
};

describe("settings", () => {
  test("are what the table says where none is given", () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  test("set to nothing or blank are settings not given", () => {
    const names = [...Object.keys(WRONG), "HOST", "DATA_FOLDER", "OIDC_ROLE_CLAIM"];

    expect(readConfig(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(DEFAULTS);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, " \t"])))).toEqual(DEFAULTS);
  });

  test.each(Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    "%s=%s is refused in one line that names it and does not repeat it",
    (name, value) => {
      const message = refusal({ [name]: value });

      expect(message).toMatch(new RegExp(`^${name}: [^\\n]{10,120}$`));
      expect(message).not.toContain("pass@");
    },
  );

  test("are all named where several are wrong", () => {
    const message = refusal({ PORT: "x", PLAYGROUND: "maybe", DATABASE_URL: "y" });

    expect(message.match(/[A-Z_]+(?=: )/g)).toEqual(["PORT", "DATABASE_URL", "PLAYGROUND"]);
    expect(message).not.toContain("\n");
  });

  test("are read as they are meant", () => {
    const config = readConfig({
      NODE_ENV: "production",
      HOST: "::",
      PORT: "0",
      DATABASE_URL: "postgres://me:p%40ss@db.example:5433/news?sslmode=require",
      DATABASE_POOL: "200",
      DATA_FOLDER: "/var/lib/news",
      CORS_ORIGINS: "https://a.example, http://localhost:3000",
      DEFAULT_LOCALE: "ar-MA",
      TRUSTED_PROXIES: "10.0.0.0/8, ::1",
      COMMENTS_GUESTS: "publish",
      COMMENTS_EDIT_MINUTES: "60",
      COMMENTS_CLOSE_DAYS: "14",
      COMMENTS_APPROVED_FIRST: "2",
      PLAYGROUND: "on",
      INTROSPECTION: "off",
      OIDC_ISSUER: "https://login.example/realms/news/",
      OIDC_AUDIENCE: "khabar",
      OIDC_ROLE_CLAIM: "realm_access.roles",
      QUERY_COST_LIMIT: "5000",
      REQUEST_DEADLINE: "60",
      LOG_LEVEL: "debug",
    });

    expect(config).toEqual({
      isProduction: true,
      host: "::",
      port: 0,
      publicUrl: null,
      databaseUrl: "postgres://me:p%40ss@db.example:5433/news?sslmode=require",
      databasePool: 200,
      dataFolder: "/var/lib/news",
      corsOrigins: ["https://a.example", "http://localhost:3000"],
      defaultLocale: "ar-MA",
      trustedProxies: ["10.0.0.0/8", "::1"],
      commenting: { guests: "publish", editMinutes: 60, closeDays: 14, approvedFirst: 2 },
      playground: true,
      introspection: false,
      oidc: { issuer: "https://login.example/realms/news/", audience: "khabar", roleClaim: "realm_access.roles" },
      queryCostLimit: 5000,
      requestDeadline: 60_000,
      logLevel: "debug",
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test("take a PostgreSQL behind a Unix socket", () => {
    const address = "postgres:///khabar?host=/var/run/postgresql";

    expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
  });

  test.each([
    ["https://news.example", "https://news.example"],
    ["https://News.Example:443", "https://news.example"],
    ["http://localhost:4000/khabar", "http://localhost:4000/khabar"],
    ["https://خبر.example", "https://xn--ngblk.example"],
    ["https://news.example/أخبار", "https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"],
  ])("keep the public address %s in the spelling that addresses are compared in", (given, kept) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(kept);
  });

  test.each([
    [{ NODE_ENV: "development" }, true, true],
    [{ NODE_ENV: "production" }, false, false],
    [{ NODE_ENV: "production", PLAYGROUND: "on" }, true, true],
    [{ NODE_ENV: "production", INTROSPECTION: "on" }, false, true],
    [{ PLAYGROUND: "off" }, false, false],
    [{ INTROSPECTION: "off" }, true, false],
  ])("%j: playground %s, introspection %s", (environment, playground, introspection) => {
    expect(readConfig(environment)).toMatchObject({ playground, introspection });
  });

  test.each([
    [{ OIDC_ISSUER: "https://login.example" }, "OIDC_AUDIENCE: must be given with OIDC_ISSUER"],
    [{ OIDC_AUDIENCE: "khabar" }, "OIDC_AUDIENCE: needs OIDC_ISSUER"],
    [
      { NODE_ENV: "production", OIDC_ISSUER: "http://login.example", OIDC_AUDIENCE: "khabar" },
      "OIDC_ISSUER: must be https in production",
    ],
    [{ NODE_ENV: "production", OIDC_ISSUER: "http://localhost:8080", OIDC_AUDIENCE: "khabar" }, "accepted"],
    [{ OIDC_ISSUER: "http://login.internal", OIDC_AUDIENCE: "khabar" }, "accepted"],
  ])("together: %j is %s", (environment, outcome) => {
    expect(refusal(environment)).toContain(outcome);
  });
});
