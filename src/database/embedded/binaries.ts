import { execFile } from "node:child_process";
import { chmod, cp, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { canReach, type Account } from "./account.js";
import { EmbeddedPostgresError, hasCode } from "./embedded-postgres-error.js";
import { makeFolderOnce } from "./folder-made-once.js";
import { makeReachableFolder } from "./place.js";

/** The programs of PostgreSQL that Khabar runs. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs npm installed for this machine; what the server's user cannot run there is copied into `copies`. */
export async function findPrograms(copies: string, account: Account | undefined): Promise<Programs> {
  const installed = await installedPrograms();
  const native = dirname(dirname(installed.initdb));
  if ((await canRun(account, native)) && (await linkLibraries(native))) return installed;
  // Every package states its version.
  const { version } = JSON.parse(await readFile(join(native, "../package.json"), "utf8")) as { version: string };
  const copy = join(copies, `postgres-programs-${version}-${process.arch}`);
  if (account) await makeReachableFolder(copies);
  await makeFolderOnce(copy, (part) => copyPrograms(native, part));
  return { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres") };
}

async function installedPrograms(): Promise<Programs> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // A computed name has no types; every platform's package exports these paths.
    return (await import(packageName)) as Programs;
  } catch (fault) {
    const advice =
      "install it (npm leaves it out with --omit=optional), or set DATABASE_URL to a PostgreSQL of your own";
    throw new EmbeddedPostgresError(`Khabar's own PostgreSQL needs the package ${packageName}: ${advice}`, {
      cause: fault,
    });
  }
}

async function canRun(account: Account | undefined, native: string): Promise<boolean> {
  return (await canReach(account, join(native, "bin/postgres"))) && (await canReach(account, join(native, "lib")));
}

/** Makes the links that npm left out if it ran no install scripts; false where the folder may not be written. */
async function linkLibraries(native: string): Promise<boolean> {
  const listed = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  // The list is the package's own; its paths begin at the package.
  const links = JSON.parse(listed) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      await symlink(relative(dirname(target), source), join(native, relative("native", target)));
    } catch (fault) {
      if (hasCode(fault, "EACCES", "EPERM", "EROFS")) return false;
      if (!hasCode(fault, "EEXIST")) throw fault;
    }
  }
  return true;
}

async function copyPrograms(native: string, part: string): Promise<void> {
  await cp(native, part, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(part);
  for (const entry of [part, ...(await readdir(part, { recursive: true })).map((name) => join(part, name))]) {
    await chmod(entry, 0o755);
  }
  // A power cut must not leave programs that look complete and are not.
  await promisify(execFile)("sync", ["-f", part]).catch(() => undefined);
}
