import { beforeAll, describe, expect, test } from "@jest/globals";
import { type CommandResult, khabar as command } from "../interchange/command.js";
import { makeApi } from "../support/api.js";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });
let url: string;

beforeAll(async () => {
  const { rows } = await khabar.pool.query<{ name: string }>("select current_database() as name");
  const address = new URL(process.env["KHABAR_TEST_SERVER"] ?? "");
  address.pathname = `/${rows[0]?.name}`;
  url = address.href;
});

const run = (...words: string[]): Promise<CommandResult> => command(["token", ...words], url);

/** Makes a token and answers its secret and number. */
async function create(...words: string[]): Promise<{ secret: string; id: string; stderr: string }> {
  const { code, stdout, stderr } = await run("create", ...words);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^khabar_[\w-]{43}\n$/)]);
  return { secret: stdout.trim(), id: /^token (\d+) /.exec(stderr)?.[1] ?? "", stderr };
}

const viewerOf = (token: string) => makeApi(khabar.origin, token).run("{ viewer { displayName role } }");

async function stored(): Promise<object[]> {
  const { rows } = await khabar.pool.query("select id, revoked_at from api_token order by id");
  return rows;
}

describe("khabar token create", () => {
  test("prints a secret that signs in a new account, and keeps only its hash", async () => {
    const { secret, stderr } = await create("--name", "سطح المكتب", "--role", "editor");

    const { data } = await viewerOf(secret);

    expect(data).toEqual({ viewer: { displayName: "سطح المكتب", role: "EDITOR" } });
    expect(stderr).not.toContain(secret);
    const { rows } = await khabar.pool.query<{ text: string }>("select t::text as text from api_token t");
    expect(rows.map(({ text }) => text).join()).not.toContain(secret.slice(7));
  });

  test("speaks for an account that is there, and may do no more than that", async () => {
    const account = await khabar.build.account({ displayName: "Amal", role: "MODERATOR" });

    const { secret, stderr } = await create("--name", "laptop", "--role", "ADMIN", "--account", account.key);

    expect((await viewerOf(secret)).data).toEqual({ viewer: { displayName: "Amal", role: "MODERATOR" } });
    expect(stderr).toContain("its account is MODERATOR, so the token may do no more than that\n");
    const lower = await create("--name", "phone", "--role", "READER", "--account", account.key);
    expect(
      (await ask(makeApi(khabar.origin, lower.secret), "{ auditLog: __typename viewer { role } }")).viewer,
    ).toEqual({
      role: "MODERATOR",
    });
  });

  test("is written into the audit log", async () => {
    const { id } = await create("--name", "logged", "--role", "READER");

    const { rows } = await khabar.pool.query(
      "select actor_id, action, subject_type, detail from audit_entry order by id desc limit 1",
    );

    const detail = { token: id, name: "logged", role: "READER" };
    expect(rows).toEqual([{ actor_id: null, action: "createToken", subject_type: "User", detail }]);
  });

  test("makes one that ends", async () => {
    const { secret, stderr } = await create("--name", "week", "--role", "READER", "--expires", "1w");
    expect((await viewerOf(secret)).status).toBe(200);

    await khabar.pool.query("update api_token set expires_at = now() where name = 'week'");

    expect(stderr).toMatch(/^token \d+ is good until \d{4}-\d\d-\d\d \d\d:\d\d UTC;/);
    expect((await viewerOf(secret)).status).toBe(401);
  });

  test.each([
    [["--name", "a", "--role", "CHIEF"], '--role: "CHIEF" is not one of READER, MODERATOR, EDITOR, ADMIN'],
    [
      ["--name", "a", "--role", "ADMIN", "--account", "account:nobody"],
      "--account: there is no account with the key account:nobody",
    ],
  ])("refuses %j in one line, and makes nothing", async (words, line) => {
    const before = await stored();

    const { code, stdout, stderr } = await run("create", ...words);

    expect([code, stdout, stderr]).toEqual([1, "", `khabar: ${line}\n`]);
    expect(await stored()).toEqual(before);
  });
});

describe("khabar token list", () => {
  test("prints every token in columns, without its secret", async () => {
    const { secret, id } = await create("--name", "listed", "--role", "READER", "--expires", "2100-01-31");
    await viewerOf(secret);
    await run("revoke", id);

    const { code, stdout } = await run("list");

    const [titles = "", newest = ""] = stdout.split("\n");
    expect(code).toBe(0);
    expect(titles.split(/ {2,}/)).toEqual([
      "ID",
      "NAME",
      "ACCOUNT",
      "ROLE",
      "CREATED",
      "EXPIRES",
      "LAST USE",
      "REVOKED",
    ]);
    const minute = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(newest.split(/ {2,}/)).toEqual([
      ...[id, "listed", expect.stringMatching(/^account:token-[0-9a-f]{16}$/), "READER"],
      ...[minute, "2100-01-31 00:00", minute, minute],
    ]);
    expect(stdout).not.toContain(secret.slice(7));
  });
});

describe("khabar token revoke", () => {
  test("turns its holder away at once, and only them", async () => {
    const [gone, kept] = [
      await create("--name", "gone", "--role", "ADMIN"),
      await create("--name", "kept", "--role", "ADMIN"),
    ];
    expect((await viewerOf(gone.secret)).status).toBe(200);

    const { code, stdout } = await run("revoke", gone.id);

    expect([code, stdout]).toEqual([0, `token ${gone.id} is revoked\n`]);
    expect((await viewerOf(gone.secret)).status).toBe(401);
    expect((await viewerOf(kept.secret)).status).toBe(200);
    const { rows } = await khabar.pool.query("select action, detail from audit_entry order by id desc limit 1");
    expect(rows).toEqual([{ action: "revokeToken", detail: { token: gone.id, name: "gone" } }]);
  });

  test("says so where it was revoked before, and keeps when", async () => {
    const { id } = await create("--name", "twice", "--role", "READER");
    await run("revoke", id);
    const before = await stored();

    const { code, stdout } = await run("revoke", id);

    expect([code, stdout]).toEqual([0, `token ${id} was revoked before\n`]);
    expect(await stored()).toEqual(before);
  });

  test.each(["999999", "9".repeat(30)])("knows no token %s", async (id) => {
    const { code, stderr } = await run("revoke", "--", id);

    expect([code, stderr]).toEqual([
      1,
      `khabar: there is no token ${id}; \`khabar token list\` shows which there are\n`,
    ]);
  });
});
