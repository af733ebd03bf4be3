import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import pg from "pg";

// A process of its own: LIMIT for comments. It is told what to write, and writes it in one statement.

const [databaseUrl] = process.argv.slice(2);

const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 10,
  application_name: "limit",
  idleTimeoutMillis: 0,
});

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

// Nobody is left to stop it.
process.on("disconnect", () => process.exit());

const ADD = {
  name: "add",
  text: `
    insert into comment (key, article_id, author_id, body, created_at, ancestor_ids, depth, status)
    values ('comment:' || gen_random_uuid(), $1, $2, $3, now(), '{}', 0, 'PUBLISHED')
    returning id, status`,
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { articleId, accountId, body } = (await json(request)) as Record<string, string>;
  const { rows } = await pool.query({ ...ADD, values: [articleId, accountId, body] });
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ data: rows[0] }));
}
