import { execFile } from "node:child_process";
import { lchown } from "node:fs/promises";
import { promisify } from "node:util";
import type { Programs } from "./binaries.js";
import { EmbeddedPostgresError } from "./embedded-postgres-error.js";
import { makeFolderOnce } from "./folder-made-once.js";
import type { Place } from "./place.js";

/** Settings of PostgreSQL by name, such as `fsync`. */
export type Settings = Readonly<Record<string, string>>;

/** What the programs see of the environment: no PG* variables, no locale and no zone of the machine. */
export const ENVIRONMENT = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const OPTIONS = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"].concat([
  "--auth=trust",
  "--username=khabar",
  "--no-instructions",
]);

/** Makes the empty archive on disk, unless it is there; a killed first start leaves nothing half done. */
export async function makeCluster({ data, account }: Place, { initdb }: Programs, settings: Settings): Promise<void> {
  const haste = settings["fsync"] === "off" ? ["--no-sync"] : [];
  await makeFolderOnce(data, async (part) => {
    if (account) await lchown(part, account.uid, account.gid);
    const run = promisify(execFile)(initdb, [...OPTIONS, ...haste, `--pgdata=${part}`], {
      ...account,
      cwd: "/",
      env: ENVIRONMENT,
    });
    await run.catch((fault: Error & { stderr?: string }) => {
      throw new EmbeddedPostgresError(`initdb failed in ${part}: ${oneLine(fault.stderr || fault.message)}`, {
        cause: fault,
      });
    });
  });
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, "; ");
}
