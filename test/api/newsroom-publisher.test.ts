import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type ServedPool, servePool } from "../../src/database/serve-pool.js";
import { publishDueArticles } from "../../src/desk/article/publish-due-articles.js";
import { NODE_KINDS } from "../../src/schema.js";
import { USUAL_COMMENTING } from "../../src/kernel/context.js";
import { PUBLIC_URL, useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });
const site = { publicUrl: PUBLIC_URL, defaultLocale: "ar", nodeKinds: NODE_KINDS, commenting: USUAL_COMMENTING };
let served: ServedPool;

beforeAll(async () => {
  served = servePool(khabar.pool);
  // Stands for whatever may be wrong with an article.
  await khabar.pool.query(`
    create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
    create trigger break_off before update on article
    for each row when (new.status = 'PUBLISHED' and new.headline = 'Broken') execute function break_off()`);
});

afterAll(() => served.close());

beforeEach(() => khabar.pool.query("update article set status = 'DRAFT', scheduled_for = null"));

/** Articles that have been due for so many minutes. */
async function due(headline: string, count: number, minutes: number): Promise<void> {
  await khabar.pool.query(
    `insert into article (id, key, slug, headline, language, body, keywords, status, scheduled_for, updated_at, translation_group_id)
     select id, 'due:' || id, 'due-' || id, $1, 'en', '[{"kind": "PARAGRAPH", "text": "Text", "html": "Text"}]', '{}',
       'SCHEDULED', now() - make_interval(mins => $3), now(), id
     from (select nextval(pg_get_serial_sequence('article', 'id')) as id from generate_series(1, $2)) made`,
    [headline, count, minutes],
  );
}

test("however many articles cannot go out, those behind them do", async () => {
  await due("Broken", 250, 2);
  await due("Sound", 2, 1);

  const { published, failed } = await publishDueArticles(served.forRequest(), site);

  expect([published.length, failed.length]).toEqual([2, 250]);
});

test("whoever is told to stop lets out the one at hand and no more", async () => {
  await due("Sound", 5, 1);
  const end = new AbortController();
  const database = served.forRequest();
  const carryOut = database.transaction.bind(database);
  database.transaction = (act) => {
    end.abort();
    return carryOut(act);
  };

  const { published } = await publishDueArticles(database, site, end.signal);

  expect(published.length).toBe(1);
  expect((await publishDueArticles(served.forRequest(), site)).published.length).toBe(4);
});
