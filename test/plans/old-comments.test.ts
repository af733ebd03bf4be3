import { beforeAll, expect, test } from "@jest/globals";
import type { Built } from "../support/build.js";
import { said } from "../support/conversation.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { sentStatements } from "../support/statements.js";
import { OTHERS } from "./other-rows.js";
import { rowsRead } from "./rows-read.js";
import { runPlan } from "./run-plan.js";

const FEW = 60;
const MANY = 4_000;

/** Comments of a reader that are older than any rule looks back, every tenth of them refused. */
const WROTE_LONG_AGO = `
  with old as (
    insert into comment (key, article_id, author_id, body, status, created_at, ancestor_ids, depth)
    select $2 || ' ' || n, article.id, account.id, 'Words ' || n,
      (case n % 10 when 0 then 'REJECTED' else 'PUBLISHED' end)::comment_status,
      timestamp '2026-01-01' + n * interval '1 minute', '{}', 0
    from generate_series(1, $3::int) n, article, account
    where article.key = $1 and account.key = $2
    returning id, status)
  insert into moderation_decision (comment_id, status, version) select id, status, 1 from old where status = 'REJECTED'`;

/** What others write at the moment, of which PostgreSQL's statistics do not know yet. */
const OTHERS_WRITE = `
  insert into comment (key, article_id, author_id, body, status, created_at, ancestor_ids, depth)
  select 'now ' || account.key, article.id, account.id, 'Words', 'PUBLISHED', now(), '{}', 0
  from article, account where article.key = $1 and account.key like 'other %'`;

const khabar = useKhabar({ archive: "empty" });
let article: Built;
let newcomer: SignedIn;
let veteran: SignedIn;

beforeAll(async () => {
  for (const statement of OTHERS) await khabar.pool.query(statement);
  article = await khabar.build.article();
  [newcomer, veteran] = [await khabar.signIn("READER"), await khabar.signIn("READER")];
  await khabar.pool.query(WROTE_LONG_AGO, [article.key, newcomer.account.key, FEW]);
  await khabar.pool.query(WROTE_LONG_AGO, [article.key, veteran.account.key, MANY]);
  await khabar.pool.query("vacuum (analyze)");
  await khabar.pool.query(OTHERS_WRITE, [article.key]);
});

/** How many rows are read of what the rules ask when somebody comments. */
async function rowsAsked({ api }: SignedIn): Promise<number> {
  let comment: { status: string } | undefined;
  const statements = await sentStatements(async () => {
    comment = await said(api, "addComment", { articleId: article.id, body: "What the rules ask is of interest here." });
  });
  const asked = statements.filter(({ text }) => text.includes("'isInTrouble'"));
  const plans = await Promise.all(asked.map((statement) => runPlan(khabar.pool, statement, true)));
  expect([comment?.status, plans.length]).toEqual(["PUBLISHED", 1]);
  return plans.reduce((sum, plan) => sum + rowsRead(plan), 0);
}

test("the rules read no more of whoever wrote thousands of comments long ago, and nothing of what others write", async () => {
  const [few, many] = [await rowsAsked(newcomer), await rowsAsked(veteran)];

  expect(many).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(20);
});
