import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { makeFolderOnce } from "../../src/database/embedded/folder-made-once.js";

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), "embedded-"))));
afterEach(() => rm(parent, { recursive: true }));

const fill = (part: string) => writeFile(join(part, "PG_VERSION"), "18");

test("of several that make a folder at once one wins, all find it whole, and no part is left", async () => {
  const folder = join(parent, "data");

  await Promise.all([makeFolderOnce(folder, fill), makeFolderOnce(folder, fill), makeFolderOnce(folder, fill)]);

  expect(await readdir(parent)).toEqual(["data"]);
  expect(await readdir(folder)).toEqual(["PG_VERSION"]);
});

test("a folder that cannot be filled is not made, and says why", async () => {
  const making = makeFolderOnce(join(parent, "data"), () => Promise.reject(new Error("disk full")));

  await expect(making).rejects.toThrow("disk full");
  expect(await readdir(parent)).toEqual([]);
});

test("what a killed process left half made is removed, what a living one is making is let be", async () => {
  const killed = spawn("true");
  await once(killed, "exit");
  const living = `data.part-${process.pid}-living`;
  await mkdir(join(parent, `data.part-${killed.pid}-killed`));
  await mkdir(join(parent, living));

  await makeFolderOnce(join(parent, "data"), fill);

  expect((await readdir(parent)).toSorted()).toEqual(["data", living]);
});
