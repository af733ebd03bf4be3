import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Database } from "./database.js";

/**
 * What a network is known by today, and what it was known by yesterday: a keyed hash of which the key is thrown away after two
 * days, so that from then on nobody can tell whose it was.
 */
export async function networkHashes(db: Database, network: string): Promise<Buffer[]> {
  const known = await db.rows<{ secret: Buffer; isOfToday: boolean }>(KEYS);
  const keys = known[0]?.isOfToday ? known : await newDay(db);
  return keys.map(({ secret }) => createHmac("sha256", secret).update(placeOf(network)).digest());
}

async function newDay(db: Database): Promise<{ secret: Buffer }[]> {
  await db.rows("insert into network_key (day, secret) values (current_date, $1) on conflict do nothing", [
    randomBytes(32),
  ]);
  await db.rows("delete from network_key where day < current_date - 1");
  // Nobody comes back under a name that is of yesterday's key to forget what they created.
  await db.rows("delete from idempotency_key where owner like 'guest %' and created_at < now() - interval '24 hours'");
  return db.rows(KEYS);
}

const KEYS = `
  select secret, day = current_date as "isOfToday"
  from network_key
  where day >= current_date - 1
  order by day desc`;

/** One customer of IPv6 has a network of 64 bits, and may take any address in it. */
function placeOf(network: string): string {
  if (!isIPv6(network)) return network;
  const [front = "", back = ""] = network.toLowerCase().split("::");
  const groups = [front, back].map((part) => (part === "" ? [] : part.split(":")));
  const [before = [], after = []] = groups;
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const all = network.includes("::") ? [...before, ...zeros, ...after] : before;
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":");
}
