import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../config.js";
import type { Listening } from "../http/server.js";
import { localTokenFile } from "./local-editor.js";

/** Where to go next, for the person who has just started Khabar, and how to sign in where a token has just been made for them. */
export function welcome(config: Config, { origin, port }: Listening, newToken: string | null): string {
  const address = config.publicUrl ?? `http://localhost:${port}`;
  const lines = [
    "",
    "Khabar · خبر is ready",
    "",
    ...(config.playground ? [`  Playground  ${address}/playground   choose an example and press ▶`] : []),
    `  GraphQL     ${address}/graphql`,
    ...(config.publicUrl === null ? [] : [`  Listening   ${origin}`]),
    ...(newToken === null ? [] : editorLines(config, newToken)),
    `  Database    ${databaseOf(config)}`,
    "  Stop        Ctrl-C",
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function editorLines(config: Config, token: string): string[] {
  return [
    `  Editor      Authorization: Bearer ${token}`,
    `              shown this once, and kept in ${localTokenFile(config)}`,
  ];
}

/** The database as a person finds it again, without its password. */
function databaseOf({ databaseUrl, dataFolder }: Config): string {
  if (databaseUrl === null) return `embedded, in ${realpathSync(join(resolve(dataFolder), "postgres"))}`;
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
