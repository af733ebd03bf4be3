import { freePort, RunningKhabar } from "../../support/running-khabar.js";
import { documentOf } from "../workloads/all-workloads.js";
import type { MeasuredServer } from "./measured-server.js";

/** Starts Khabar as it is shipped for production. */
export async function startKhabar(
  databaseUrl: string,
  nodeArguments: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<MeasuredServer & { readonly origin: string }> {
  const port = String(await freePort());
  const settings = { NODE_ENV: "production", DATABASE_URL: databaseUrl, PORT: port, ...more };
  const khabar = new RunningKhabar(`http://127.0.0.1:${port}`, settings, ["serve"], nodeArguments);
  const stop = async () => void (await khabar.stop());
  await khabar.ready().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    name: "Khabar",
    origin: khabar.origin,
    pid: khabar.pid,
    application: "khabar",
    urlOf: () => `${khabar.origin}/graphql`,
    bodyOf: (workload, { variables }) => JSON.stringify({ query: documentOf(workload), variables }),
    stop,
  };
}
