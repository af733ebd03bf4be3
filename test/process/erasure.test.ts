import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { hashOf } from "../../src/account/api-token.js";
import { socketFolderOf, socketUrl } from "../../src/database/embedded/socket-folder.js";
import { khabar as command } from "../interchange/command.js";
import { type Api, codes, makeApi } from "../support/api.js";
import { ask } from "../support/ask.js";
import { said, talk, talkMutation } from "../support/conversation.js";
import { draft } from "../support/newsroom.js";
import { AUDIENCE, makeKey, TestIssuer } from "../support/oidc-issuer.js";
import { makeFurnishedFolder, removeFolder, type RunningKhabar, startKhabar } from "../support/running-khabar.js";
import { namesOf, pointersTo, tablesWith } from "../support/traces.js";

const issuer = new TestIssuer();
let folder: string;
let url: string;
let pool: pg.Pool;
let khabar: RunningKhabar;

beforeAll(async () => {
  issuer.keys = [await makeKey("first")];
  [folder] = await Promise.all([makeFurnishedFolder(), issuer.start()]);
  khabar = await startKhabar(folder, { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE, LOG_LEVEL: "debug" });
  await khabar.ready();
  url = socketUrl(socketFolderOf(await realpath(join(folder, "postgres"))), "khabar");
  pool = new pg.Pool({ connectionString: url });
  // Its server ends with Khabar.
  pool.on("error", () => undefined);
});

afterAll(async () => {
  await pool.end();
  await khabar.stop();
  await issuer.stop();
  await removeFolder(folder);
});

const CLAIMS = { sub: "zzyzx-subject", name: "Zzyzx Unmistakable", email: "zzyzx@unmistakable.example" };

/** Somebody whom the issuer knows. */
interface Person {
  readonly api: Api;
  readonly id: string;
  readonly token: string;
}

async function signIn(claims: object): Promise<Person> {
  const token = await issuer.sign({ role: "READER", ...claims });
  const api = makeApi(khabar.origin, token);
  const { viewer } = await ask(api, "{ viewer { id } }", {});
  return { api, id: viewer.id, token };
}

/** How many there are of all that is counted below an article. */
const COUNTS = `query ($articleId: ID!) {
  comments(filter: { articleId: $articleId, statuses: [PUBLISHED, PENDING] }) { totalCount }
  node(id: $articleId) { ... on Article { comments { totalCount nodes { replies { totalCount } flags { totalCount } } } } }
}`;

const LEFT = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Comment { body authorName author { id } status version } }
}`;

/** What somebody left behind, and what is looked for. */
interface Traces {
  readonly rowId: string;
  readonly secret: string;
  /** Comments that were changed, answer another, and are held back. */
  readonly comments: readonly string[];
  readonly articleId: string;
  readonly words: readonly string[];
}

/** Leaves traces in every way there is: their own doing, what others noted about them, and a fault of ours. */
async function leaveTraces(person: Person, admin: Person, moderator: Person): Promise<Traces> {
  const { rows } = await pool.query<{ id: string; key: string }>(
    "select id, key from account where oidc_subject = 'zzyzx-subject'",
  );
  const [{ id: rowId, key } = { id: "", key: "" }] = rows;
  const laptop = ["--name", "Zzyzx's laptop", "--role", "EDITOR", "--account", key];
  const secret = (await command(["token", "create", ...laptop], url)).stdout.trim();
  const { articles } = await ask(admin.api, "{ articles { nodes { id } } }", {});
  const articleId: string = articles.nodes[0].id;
  await said(admin.api, "editWordList", { severity: "SUSPECT", add: ["hoax"] });
  const add = ({ api }: Person, body: string, more = {}) => said(api, "addComment", { articleId, body, ...more });
  const other = await add(moderator, "Somebody else says this.");
  const changed = await add(person, "I, Zzyzx, think so.", { idempotencyKey: "zzyzx-key" });
  await said(person.api, "editComment", { id: changed.id, expectedVersion: 1, body: "Somebody thinks so." });
  const reply = await add(person, "A reply to oneself is still one.", { parentId: changed.id });
  const gone = await add(person, "Zzyzx regrets to have said this.");
  await said(person.api, "deleteComment", { id: gone.id });
  const held = await add(person, "All of it is a hoax, if one asks me.");
  await said(person.api, "reactToComment", { id: other.id, kind: "LIKE" });
  const flag = { id: other.id, reason: "OTHER", note: "Zzyzx objects, zzyzx@unmistakable.example" };
  await said(person.api, "flagComment", flag);
  await draft(person.api);
  await said(moderator.api, "flagComment", { id: changed.id, reason: "SPAM", note: "Zzyzx again" });
  const decision = { commentId: changed.id, expectedVersion: 2, status: "PUBLISHED", note: "Zzyzx is right" };
  await said(moderator.api, "moderateComments", { decisions: [decision] });
  await said(admin.api, "restrictUser", { userId: person.id, ban: true, reason: "Zzyzx goes too far" });
  await said(admin.api, "restrictUser", { userId: person.id });
  const words = ["Zzyzx", "unmistakable", key, secret, hashOf(secret).toString("hex"), person.token];
  return { rowId, secret, comments: [changed.id, reply.id, held.id], articleId, words };
}

/** A fault of ours, of which PostgreSQL says in which row it was; answers what it is called in the log. */
async function runIntoFault({ api }: Person, articleId: string): Promise<string> {
  await pool.query("alter table comment add constraint breaks check (body not like '%breaks%') not valid");
  const input = { articleId, body: "Zzyzx breaks it", idempotencyKey: "zzyzx-breaks" };
  const { errors } = await api.run(talkMutation("addComment"), { input });
  await pool.query("alter table comment drop constraint breaks");
  return errors[0]?.extensions.reference ?? "none";
}

test("of an erased account nothing is left in the database and in no log, but what it wrote, without its name", async () => {
  const admin = await signIn({ sub: "admin", name: "Admin", role: "ADMIN" });
  const moderator = await signIn({ sub: "moderator", name: "Moderator", role: "MODERATOR" });
  // An editor leaves more traces than a reader.
  const person = await signIn({ ...CLAIMS, role: "EDITOR" });
  const { rowId, secret, comments, articleId, words } = await leaveTraces(person, admin, moderator);
  const reference = await runIntoFault(person, articleId);
  await makeApi(khabar.origin, await issuer.sign({ ...CLAIMS, aud: "another" })).run("{ viewer { id } }");
  const found = async () => [await tablesWith(pool, words), await pointersTo(pool, rowId), await namesOf(pool, rowId)];
  const before = await found();
  const counts = await ask(admin.api, COUNTS, { articleId });

  const { payload } = await talk(admin.api, "eraseUser", { userId: person.id });

  expect(payload).toEqual({ erasedUserId: person.id, errors: [] });
  expect(before).toEqual([
    [
      ...["account", "api_token", "audit_entry", "comment_flag", "comment_version", "idempotency_key"],
      "moderation_decision",
    ],
    [
      ...["api_token.account_id", "article.created_by_id", "article.updated_by_id", "article_revision.created_by_id"],
      ...["audit_entry.actor_id", "comment.author_id", "comment_flag.reporter_id", "comment_reaction.account_id"],
    ],
    [
      ...["audit_entry createToken", "audit_entry restrictUser", "audit_entry restrictUser"],
      "idempotency_key zzyzx-key",
      ...["addComment", "deleteComment", "editComment", "flagComment", "reactToComment"].map(
        (act) => `rate_limit ${act} account ${rowId}`,
      ),
    ],
  ]);
  expect(await found()).toEqual([[], [], []]);
  const kept = "select table_name from information_schema.tables where table_type = 'LOCAL TEMPORARY'";
  expect((await pool.query(kept)).rows).toEqual([]);
  expect(await ask(admin.api, COUNTS, { articleId })).toEqual(counts);
  const unnamed = { authorName: "Deleted account", author: null };
  expect(await ask(admin.api, LEFT, { ids: comments }, { "accept-language": "en" })).toEqual({
    nodes: [
      { ...unnamed, body: "Somebody thinks so.", status: "PUBLISHED", version: 2 },
      { ...unnamed, body: "A reply to oneself is still one.", status: "PUBLISHED", version: 1 },
      { ...unnamed, body: "All of it is a hoax, if one asks me.", status: "PENDING", version: 1 },
    ],
  });

  // The secret is worth nothing. The issuer still vouches for them: whoever comes again is somebody new.
  const { status, errors } = await makeApi(khabar.origin, secret).run("{ viewer { id } }");
  expect([status, codes(errors)]).toEqual([401, ["UNAUTHENTICATED"]]);
  const { viewer } = await ask(person.api, "{ viewer { id displayName comments { totalCount } } }", {});
  expect(viewer).toEqual({ id: expect.any(String), displayName: CLAIMS.name, comments: { totalCount: 0 } });
  expect(viewer.id).not.toBe(person.id);

  const { output } = await khabar.stop();
  const logs = output + (await readFile(join(folder, "postgres/postgres.log"), "utf8"));
  expect(output).toContain(reference);
  expect(logs).toContain('ERROR:  new row for relation "comment" violates check constraint "breaks"');
  expect(words.filter((word) => logs.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});
