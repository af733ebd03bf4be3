import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { layBare } from "../../src/interchange/bare-tables.js";
import { inTransaction } from "../../src/kernel/transaction.js";
import { importInto, useArchives } from "./archives.js";
import { RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();

test("an empty archive can be laid bare, whatever points to its tables", async () => {
  const { pool } = await makeArchive("empty");

  const taken = await inTransaction(pool, layBare);

  expect(taken?.indexes).toContainEqual(expect.stringContaining("account_pkey"));
  expect(taken?.foreignKeys).toContainEqual(expect.stringContaining("audit_entry_actor_id_fkey"));
  expect(taken?.foreignKeys).toContainEqual(expect.stringContaining("api_token_account_id_fkey"));
});

test("an archive that holds something is left as it is", async () => {
  const archive = await makeArchive("empty");
  await importInto(archive, RICH_ARCHIVE);

  expect(await inTransaction(archive.pool, layBare)).toBeNull();
});
