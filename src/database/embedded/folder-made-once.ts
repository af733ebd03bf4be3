import { access, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./processes.js";

/** Makes a folder as a whole or not at all; of several that make it at once, one wins and all find it made. */
export async function makeFolderOnce(folder: string, fill: (part: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  await removeAbandonedParts(folder);
  const part = await mkdtemp(`${folder}.part-${process.pid}-`);
  try {
    await fill(part);
    await rename(part, folder);
    await keepRename(folder);
  } catch (fault) {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(folder))) throw fault;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What a killed process left half made is removed; what a living one is making is let be. */
async function removeAbandonedParts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.part-`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isAlive(parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A power cut must not undo the rename below data that has been written since. */
async function keepRename(folder: string): Promise<void> {
  const parent = await open(dirname(folder));
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}
