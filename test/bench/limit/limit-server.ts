import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import pg from "pg";
import { WORKLOADS } from "../workloads/all-workloads.js";

// A process of its own: LIMIT, what node:http and PostgreSQL can do where nothing stands between them. One named
// prepared statement builds a whole answer, and its text is passed on as it comes.

const [databaseUrl, connections] = process.argv.slice(2);

const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: Number(connections),
  application_name: "limit",
  idleTimeoutMillis: 0,
  // A plan for whatever id, made once: plans for each id cost more than they save.
  options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan",
});

const statements = new Map(WORKLOADS.map(({ name, statement }) => [`/${name}`, { name, text: statement }]));

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

// Nobody is left to stop it.
process.on("disconnect", () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = statements.get(request.url ?? "");
  if (!statement) return void response.writeHead(404).end();
  const values = (await json(request)) as string[];
  const { rows } = await pool.query<{ answer: string }>({ ...statement, values });
  const text = rows[0]?.answer ?? "";
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(text));
  response.end(text);
}
