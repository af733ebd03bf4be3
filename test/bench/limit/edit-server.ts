import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import pg from "pg";

// A process of its own: LIMIT for edits. It is told what to write and writes it: the same rows as Khabar, in one transaction.

const [databaseUrl] = process.argv.slice(2);

const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: "limit", idleTimeoutMillis: 0 });

/** All that an edit writes. */
interface Edit {
  readonly articleId: string;
  readonly accountId: string;
  readonly version: number;
  readonly body: object[];
  readonly content: object;
  readonly mentionIds: string[];
  readonly spans: string[];
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

// Nobody is left to stop it.
process.on("disconnect", () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const edit = (await json(request)) as Edit;
  const client = await pool.connect();
  try {
    await client.query("begin");
    await write(client, edit);
    await client.query("commit");
  } finally {
    client.release();
  }
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ version: edit.version }));
}

async function write(client: pg.PoolClient, edit: Edit): Promise<void> {
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const { articleId, accountId, version } = edit;
  await run("lock", "select version from article where id = $1 for no key update", [articleId]);
  await run(
    "article",
    "update article set body = $2, version = $3, updated_at = now(), updated_by_id = $4 where id = $1",
    [articleId, JSON.stringify(edit.body), version, accountId],
  );
  await run(
    "mentions",
    "update mention m set spans = moved.spans from unnest($1::bigint[], $2::jsonb[]) moved (id, spans) where m.id = moved.id",
    [edit.mentionIds, edit.spans],
  );
  await run(
    "revision",
    `insert into article_revision (article_id, version, content, created_by_id, created_at, was_published)
     values ($1, $2, $3, $4, now(), false)`,
    [articleId, version, JSON.stringify(edit.content), accountId],
  );
  await run(
    "audit",
    "insert into audit_entry (actor_id, action, subject_type, subject_id, version) values ($1, 'editArticle', 'Article', $2, $3)",
    [accountId, articleId, version],
  );
}
