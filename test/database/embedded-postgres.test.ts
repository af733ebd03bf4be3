import { spawn } from "node:child_process";
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { checkout, clearAway, rowsOf, serverOf, startTenant, untilBack } from "./embedded-tenant.js";

jest.setTimeout(60_000);
afterEach(clearAway);

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const WRITE = "create table headline as select 'خبر' as words";
const READ = "select words from headline";
const WRITTEN = [{ words: "خبر" }];
const ANSWER = "select 1 as answer";
const ANSWERED = [{ answer: 1 }];

test("a killed Khabar leaves its server to the next, which joins it and can stop it", async () => {
  const folder = await checkout();
  const killed = await startTenant(folder);
  const server = await serverOf(folder);
  await rowsOf(killed.url, WRITE);

  await killed.kill();
  const next = await startTenant(folder);

  expect(server).toBeDefined();
  expect(await serverOf(folder)).toBe(server);
  expect(await rowsOf(next.url, READ)).toEqual(WRITTEN);
  await next.stop();
  expect(await serverOf(folder)).toBeUndefined();
});

test("a killed server is brought back under the living process, with every committed row, at the same address", async () => {
  const folder = await checkout();
  const tenant = await startTenant(folder);
  const server = (await serverOf(folder)) ?? 0;
  await rowsOf(tenant.url, WRITE);

  process.kill(server, "SIGKILL");
  await untilBack(tenant);

  expect(await rowsOf(tenant.url, READ)).toEqual(WRITTEN);
  expect(await serverOf(folder)).not.toBe(server);
  const home = join(folder, "postgres");
  expect(tenant.lines).toEqual([
    `PostgreSQL in ${home} went away and is started again`,
    `PostgreSQL in ${home} is back`,
  ]);
  await tenant.stop();
});

test("two processes that lose their server share the one that is brought back", async () => {
  const folder = await checkout();
  const [one, other] = [await startTenant(folder), await startTenant(folder)];

  process.kill((await serverOf(folder)) ?? 0, "SIGKILL");
  await Promise.all([untilBack(one), untilBack(other)]);
  await one.stop();

  expect(await rowsOf(other.url, ANSWER)).toEqual(ANSWERED);
  await other.stop();
  expect(await serverOf(folder)).toBeUndefined();
});

test("when Khabar and its server are both killed, a stranger with the server's number does not fool the next start", async () => {
  const folder = await checkout();
  const killed = await startTenant(folder);
  await rowsOf(killed.url, WRITE);
  const server = (await serverOf(folder)) ?? 0;
  await killed.kill();
  process.kill(server, "SIGKILL");
  const { uid, gid } = await stat(join(folder, "postgres/data"));
  const stranger = spawn("sleep", ["60"], { uid, gid });
  for (const lock of ["data/postmaster.pid", "socket/.s.PGSQL.5432.lock"]) {
    const path = join(folder, "postgres", lock);
    await writeFile(path, (await readFile(path, "utf8")).replace(/^\d+/, String(stranger.pid)));
  }

  const next = await startTenant(folder);

  expect(await rowsOf(next.url, READ)).toEqual(WRITTEN);
  expect(stranger.kill()).toBe(true);
  await next.stop();
});

test("of two that start at once in an empty folder one makes the archive, and both serve it", async () => {
  const folder = await checkout();

  const [one, other] = await Promise.all([startTenant(folder), startTenant(folder)]);

  await rowsOf(one.url, WRITE);
  expect(await rowsOf(other.url, READ)).toEqual(WRITTEN);
  expect((await readdir(join(folder, "postgres"))).toSorted()).toEqual(["data", "postgres.log", "socket"]);
  await Promise.all([one.stop(), other.stop()]);
  expect(await serverOf(folder)).toBeUndefined();
});

test("one of two that leaves takes nothing from the other", async () => {
  const folder = await checkout();
  const starter = await startTenant(folder);
  const joiner = await startTenant(folder);
  const server = await serverOf(folder);

  await starter.stop();

  expect(await serverOf(folder)).toBe(server);
  expect(await rowsOf(joiner.url, ANSWER)).toEqual(ANSWERED);
  expect(joiner.lines).toEqual([]);
  await joiner.stop();
  expect(await serverOf(folder)).toBeUndefined();
});

test("one that comes while the last one leaves finds a server, round after round, and nothing is lost", async () => {
  const folder = await checkout();
  let tenant = await startTenant(folder);
  await rowsOf(tenant.url, WRITE);

  for (let round = 0; round < 4; round += 1) {
    const [next] = await Promise.all([startTenant(folder), tenant.stop()]);
    expect(await rowsOf(next.url, READ)).toEqual(WRITTEN);
    expect(next.lines).toEqual([]);
    tenant = next;
  }

  await tenant.stop();
  expect(await serverOf(folder)).toBeUndefined();
});

test("a checkout whose path is too long for a socket, and hard to quote, has a short socket elsewhere", async () => {
  const folder = await checkout(`مسار "طويل", ${"x".repeat(150)}`);
  const tenant = await startTenant(folder);
  const sockets = new URL(tenant.url).searchParams.get("host") ?? "";

  expect(sockets).toMatch(/^\/tmp\/khabar-[0-9a-f]{16}$/);
  expect((await stat(sockets)).mode & 0o777).toBe(0o700);
  expect(await rowsOf(tenant.url, ANSWER)).toEqual(ANSWERED);
  await tenant.stop();
  await rm(sockets, { recursive: true });
});

test("a folder that may not be written is refused in one line that names it", async () => {
  const folder = await checkout();
  await chmod(dirname(folder), 0o555);

  // Root may write anywhere, so its process becomes somebody else first.
  const start = startTenant(folder, isRoot ? NOBODY : undefined);

  await expect(start).rejects.toThrow(
    `EmbeddedPostgresError: Khabar's own PostgreSQL cannot serve from ${folder} ` +
      `(EACCES: permission denied, mkdir '${folder}'): mend that, or set DATABASE_URL to a PostgreSQL of your own`,
  );
  await chmod(dirname(folder), 0o755);
});

test("an archive made by another version of PostgreSQL is refused in one line, and is not touched", async () => {
  const folder = await checkout();
  const data = join(folder, "postgres/data");
  await mkdir(data, { recursive: true });
  await chmod(data, 0o700);
  await writeFile(join(data, "PG_VERSION"), "17\n");
  await writeFile(join(data, "postgresql.conf"), "");
  if (isRoot) await chown(data, NOBODY, NOBODY);

  const start = startTenant(folder);

  await expect(start).rejects.toThrow(
    "EmbeddedPostgresError: PostgreSQL does not start: database files are incompatible with server " +
      `(more in ${folder}/postgres/postgres.log)`,
  );
  expect((await readdir(data)).toSorted()).toEqual(["PG_VERSION", "postgresql.conf"]);
});
