import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { removeMisleadingLocks, servingProcess } from "../../src/database/embedded/server-locks.js";

let data: string;
let lock: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "embedded-"));
  lock = join(data, "postmaster.pid");
});
afterEach(() => rm(data, { recursive: true }));

test("a lock that names a living stranger is removed", async () => {
  await writeFile(lock, `${process.pid}\n`);

  const serving = await servingProcess({ data });
  await removeMisleadingLocks({ data, sockets: data });

  expect(serving).toBeUndefined();
  expect(await readdir(data)).toEqual([]);
});

test("a lock that names a dead process is left for PostgreSQL to judge", async () => {
  const dead = spawn("true");
  await once(dead, "exit");
  await writeFile(lock, `${dead.pid}\n`);

  await removeMisleadingLocks({ data, sockets: data });

  expect(await readdir(data)).toEqual(["postmaster.pid"]);
});

test("an empty lock is removed when its maker must be dead, and let be while one may be writing it", async () => {
  await writeFile(lock, "");
  await removeMisleadingLocks({ data, sockets: data });
  const young = await readdir(data);

  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  await removeMisleadingLocks({ data, sockets: data });

  expect(young).toEqual(["postmaster.pid"]);
  expect(await readdir(data)).toEqual([]);
});
