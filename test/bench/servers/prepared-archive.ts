import { createHash } from "node:crypto";
import pg from "pg";
import { MIGRATIONS } from "../../../src/database/migrations/index.js";
import type { ArchiveOrder } from "../../../src/interchange/generate/generate-archive.js";
import { createDatabase, databaseUrl } from "../../support/databases.js";
import { generateInto, generatedText } from "./generated-archive.js";

/** What a few articles tell of the generator: when it writes other lines, archives are made anew. */
const SAMPLE = 5;

/** The address of a database with this archive: the one of an earlier run, or one made now, which takes its time. */
export async function prepareArchive(order: ArchiveOrder, fresh: boolean): Promise<string> {
  const name = await nameOf(order);
  const url = databaseUrl(name);
  if (!fresh && (await isComplete(url))) return url;
  process.stderr.write(`making an archive of ${order.articles} articles, which is kept for the next time\n`);
  await createDatabase(name, null);
  await generateInto(url, order);
  await complete(url, name);
  return url;
}

async function nameOf(order: ArchiveOrder): Promise<string> {
  const sample = await generatedText({ ...order, articles: SAMPLE });
  const migrations = MIGRATIONS.map((migration) => migration.name).join();
  const hash = createHash("sha256").update(sample).update(migrations).digest("hex").slice(0, 8);
  return `khabar_bench_${order.articles}_${order.seed}_${order.comments}_${hash}`;
}

const COMPLETE = "complete";
const NO_SUCH_DATABASE = "3D000";

/** Whether an earlier run came to its end; an import leaves rows before they are vacuumed. */
async function isComplete(url: string): Promise<boolean> {
  try {
    const [row] = await query<{ mark: string | null }>(
      url,
      "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()",
    );
    return row?.mark === COMPLETE;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_DATABASE) return false;
    throw error;
  }
}

/** As autovacuum would leave it after a while: otherwise it would do so while the clock runs. */
async function complete(url: string, name: string): Promise<void> {
  await query(url, "vacuum (analyze)");
  await query(url, `comment on database ${name} is '${COMPLETE}'`);
}

async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
