import type { Config } from "../config.js";

/** Where to go next, for the person who has just started Khabar. */
export function welcome(config: Config, origin: URL): string {
  const address = config.publicUrl ?? `http://localhost:${origin.port}`;
  const lines = [
    "",
    "Khabar · خبر is ready",
    "",
    ...(config.playground ? [`  Playground  ${address}/playground   choose an example and press ▶`] : []),
    `  GraphQL     ${address}/graphql`,
    `  Database    ${config.databaseUrl === null ? `embedded, in ${config.dataFolder}` : "DATABASE_URL"}`,
    "  Stop        Ctrl-C",
    "",
  ];
  return `${lines.join("\n")}\n`;
}
