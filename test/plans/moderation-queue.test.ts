import { beforeAll, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { sentStatements } from "../support/statements.js";
import { OTHERS } from "./other-rows.js";
import { rowsRead } from "./rows-read.js";
import { runPlan } from "./run-plan.js";
import { thingsShown } from "./things-shown.js";

const PUBLISHED = 20_000;
const EACH_SHOWN = 20;

/** Comments of last year and of this week, of which one in five hundred is anything for a moderator. */
const WRITTEN = `
  insert into comment (key, article_id, guest_name, body, status, created_at, ancestor_ids, depth)
  select 'c ' || n, articles.ids[1 + n % 2000], 'Nour', 'Words ' || n,
    (case n % 500 when 1 then 'PENDING' when 2 then 'WITHHELD' when 3 then 'REJECTED' else 'PUBLISHED' end)::comment_status,
    timestamp '2026-01-01' + n * interval '1 minute', '{}', 0
  from generate_series(1, $1::int) n, (select array_agg(id) as ids from article) articles`;

const REPORTED = `
  insert into comment_flag (comment_id, reporter_id, reason, created_at)
  select c.id, u.id, 'SPAM', now()
  from comment c, (select id from account order by id limit 2) u where c.key like 'c %1'`;

const khabar = useKhabar({ archive: "empty" });
let moderator: SignedIn;

beforeAll(async () => {
  for (const statement of OTHERS) await khabar.pool.query(statement);
  moderator = await khabar.signIn("MODERATOR");
  await khabar.pool.query(WRITTEN, [PUBLISHED]);
  await khabar.pool.query(REPORTED);
  await khabar.pool.query("vacuum (analyze)");
});

const WAITING = "statuses: [PENDING, WITHHELD]";

test.each([
  ["what waits, the latest first", `filter: { ${WAITING} }`],
  ["what waits, the longest first", `filter: { ${WAITING} } orderBy: { field: CREATED_AT, direction: ASC }`],
  ["what waits, the most reported first", `filter: { ${WAITING} } orderBy: { field: FLAG_COUNT }`],
  ["what is pending", "filter: { statuses: [PENDING] }"],
  ["what was refused", "filter: { statuses: [REJECTED] }"],
  ["what is shown and reported", "filter: { minFlags: 1 } orderBy: { field: FLAG_COUNT }"],
])("%s is found without reading what is published", async (_, asked) => {
  const query = `{ comments(${asked}) { nodes { id body status flags { totalCount } article { id headline } } } }`;
  let answer: unknown;
  const statements = await sentStatements(async () => (answer = await ask(moderator.api, query)));

  const plans = await Promise.all(statements.map((statement) => runPlan(khabar.pool, statement, true)));

  const { things, counted } = thingsShown(answer);
  expect(things).toBeGreaterThanOrEqual(20);
  expect(plans.reduce((sum, plan) => sum + rowsRead(plan), 0)).toBeLessThanOrEqual(EACH_SHOWN * (things + counted));
});
