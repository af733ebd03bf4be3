import { beforeAll, describe, expect, test } from "@jest/globals";
import { globalId } from "../../src/kernel/global-id.js";
import { codes } from "../support/api.js";
import { ask } from "../support/ask.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { countStatements } from "../support/statements.js";

const khabar = useKhabar({ archive: "empty" });
let admin: SignedIn;
let editor: SignedIn;
let article: Built;
let person: Built;

beforeAll(async () => {
  [admin, editor] = [await khabar.signIn("ADMIN"), await khabar.signIn("EDITOR")];
  [article, person] = [await khabar.build.article(), await khabar.build.person()];
  const lines = [
    [editor.account, "createArticle", "Article", article, 1],
    [editor.account, "editArticle", "Article", article, 2],
    [admin.account, "editPerson", "Person", person, null],
    [null, "publishArticle", "Article", article, 3],
  ] as const;
  for (const [actor, action, type, subject, version] of lines) {
    await khabar.pool.query(
      `insert into audit_entry (actor_id, action, subject_type, subject_id, version) values ($1, $2, $3, $4, $5)`,
      [actor && rowOf(actor), action, type, rowOf(subject), version],
    );
  }
  await khabar.pool.query("insert into audit_entry (action, subject) values ('import', 'archive.ndjson')");
});

function rowOf({ id }: Built): string {
  return Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
}

const LOG = `query ($first: Int, $after: String, $last: Int, $before: String, $subjectId: ID, $actorId: ID) {
  auditLog(first: $first, after: $after, last: $last, before: $before, subjectId: $subjectId, actorId: $actorId) {
    totalCount
    nodes { id at action version actor { id } subject { __typename id } }
    pageInfo { endCursor hasNextPage }
  }
}`;

const actions = async (variables: object) => {
  const { auditLog } = await ask(admin.api, LOG, variables);
  return auditLog.nodes.map(({ action }: { action: string }) => action);
};

describe("the audit log", () => {
  test("tells an administrator who did what to what, newest first", async () => {
    const { auditLog } = await ask(admin.api, LOG);

    expect(auditLog.totalCount).toBe(5);
    const subject = { __typename: "Article", id: article.id };
    expect(auditLog.nodes).toMatchObject([
      { action: "import", version: null, actor: null, subject: null },
      { action: "publishArticle", version: 3, actor: null, subject },
      { action: "editPerson", version: null, actor: { id: admin.account.id }, subject: { __typename: "Person" } },
      { action: "editArticle", version: 2, actor: { id: editor.account.id }, subject },
      { action: "createArticle", version: 1, actor: { id: editor.account.id }, subject },
    ]);
    expect(Date.now() - Date.parse(auditLog.nodes[0].at)).toBeLessThan(60_000);
  });

  test("is read page by page, forwards and backwards", async () => {
    const first = (await ask(admin.api, LOG, { first: 2 })).auditLog;

    const second = (await ask(admin.api, LOG, { first: 2, after: first.pageInfo.endCursor })).auditLog;

    expect(first.nodes.map(({ action }: { action: string }) => action)).toEqual(["import", "publishArticle"]);
    expect(second.nodes.map(({ action }: { action: string }) => action)).toEqual(["editPerson", "editArticle"]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, true]);
    expect(await actions({ last: 2 })).toEqual(["editArticle", "createArticle"]);
  });

  test("tells what was done to one thing, by one account, or both", async () => {
    expect(await actions({ subjectId: article.id })).toEqual(["publishArticle", "editArticle", "createArticle"]);
    expect(await actions({ actorId: editor.account.id })).toEqual(["editArticle", "createArticle"]);
    expect(await actions({ actorId: admin.account.id, subjectId: article.id })).toEqual([]);
    expect(await actions({ subjectId: null, actorId: null, first: 1 })).toEqual(["import"]);
  });

  test("asks the database the same number of times for any number of lines", async () => {
    const count = (variables: object) => countStatements(() => ask(admin.api, LOG, variables));

    expect([await count({ first: 2 }), await count({ first: 5 })]).toEqual([3, 5]);
  });

  test.each([
    ["subjectId", globalId("Block", "1")],
    ["subjectId", "no id"],
    ["subjectId", ""],
    ["actorId", globalId("Article", "1")],
    ["actorId", ""],
  ])("refuses ids that are none: %s %j", async (argument, id) => {
    const { errors } = await admin.api.run(LOG, { [argument]: id });

    expect(codes(errors)).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.extensions.argument).toBe(argument);
  });
});

describe("a line of the log", () => {
  const FIND =
    "query ($id: ID!) { node(id: $id) { __typename ... on AuditEntry { action } } nodes(ids: [$id]) { id } }";

  async function newestLine(): Promise<string> {
    return (await ask(admin.api, LOG, { first: 1 })).auditLog.nodes[0].id;
  }

  test("is found by an administrator", async () => {
    const id = await newestLine();

    expect(await ask(admin.api, FIND, { id })).toEqual({
      node: { __typename: "AuditEntry", action: "import" },
      nodes: [{ id }],
    });
  });

  test.each([null, "READER", "MODERATOR", "EDITOR"] as const)("is not there for %s, nor asked for", async (role) => {
    const { api } = role === null ? khabar : await khabar.signIn(role);
    const id = await newestLine();
    let found: unknown;

    const statements = await countStatements(async () => (found = await ask(api, FIND, { id })));

    expect(found).toEqual({ node: null, nodes: [null] });
    expect(statements).toBe(role === null ? 0 : 1);
  });
});
