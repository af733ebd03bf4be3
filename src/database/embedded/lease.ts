import { Socket } from "node:net";
import pg from "pg";
import { hasCode } from "./embedded-postgres-error.js";
import { socketUrl } from "./socket-folder.js";

/** "khabar" as a number: who holds this lock shared needs the server, who holds it alone stops it. */
const LOCK = 0x6b6861626172;

/** How long a server may take to answer, in milliseconds; a frozen one never does. */
const ANSWER_TIMEOUT = 5_000;

/** A process's claim on the server: while it is held, no other process stops the server. */
export interface Lease {
  /** Resolves when the server has gone, or has cut this claim. */
  readonly lost: Promise<void>;
  /** Gives the claim up; the last to do so is handed the server to stop it. */
  giveUp(stopServer: () => Promise<void>): Promise<void>;
}

/** Claims the server behind a socket; undefined if none answers yet, or the last one who used it is stopping it. */
export async function takeLease(sockets: string): Promise<Lease | undefined> {
  const socket = new Socket();
  const client = leaseClient(sockets, socket);
  const lost = new Promise<void>((resolve) => client.once("end", resolve));
  const granted = await ifAnswered(() => claim(client));
  // Nobody waits for the lease, or for the end of one not granted: neither keeps the process alive.
  socket.unref();
  if (granted) return { lost, giveUp: (stopServer) => giveUp(client, socket, stopServer) };
  void client.end();
  return undefined;
}

/** Not in the archive's database, so that it can be dropped, renamed and copied. */
function leaseClient(sockets: string, socket: Socket): pg.Client {
  const client = new pg.Client({
    connectionString: socketUrl(sockets, "postgres"),
    application_name: "khabar lease",
    connectionTimeoutMillis: ANSWER_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    stream: () => socket,
  });
  // "end" follows and says all there is to say; without a listener the error would end the process.
  return client.on("error", () => undefined);
}

async function claim(client: pg.Client): Promise<boolean> {
  await client.connect();
  if (!(await asks(client, "pg_try_advisory_lock_shared"))) return false;
  await makeDatabase(client);
  return true;
}

async function giveUp(client: pg.Client, socket: Socket, stopServer: () => Promise<void>): Promise<void> {
  socket.ref();
  await ifAnswered(async () => {
    await asks(client, "pg_advisory_unlock_shared");
    if (await asks(client, "pg_try_advisory_lock")) await stopServer();
  });
  socket.unref();
  void client.end();
}

async function asks(client: pg.Client, lockFunction: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select ${lockFunction}($1) as granted`, [LOCK]);
  return rows[0]?.granted === true;
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'khabar'");
  if (rowCount) return;
  await client.query("create database khabar").catch((fault) => {
    // Another process has just made it.
    if (!hasCode(fault, "42P04", "23505")) throw fault;
  });
}

/** Undefined if there is no server, or one that starts, stops, breaks off or does not answer: later it may. */
async function ifAnswered<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question();
  } catch (fault) {
    if (hasCode(fault, "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "EAGAIN", "57P01", "57P02", "57P03"))
      return undefined;
    if (fault instanceof Error && BROKEN_OFF.test(fault.message)) return undefined;
    throw fault;
  }
}

/** What pg says without a code. */
const BROKEN_OFF = /^Connection terminated|Query read timeout|timeout expired|not queryable/;
