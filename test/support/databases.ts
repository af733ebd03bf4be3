import pg from "pg";

/** The address of a database on the server that the tests run on. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env["KHABAR_TEST_SERVER"] ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

/** The name of a database that files clone. Runs that share a server do not share it. */
export function templateName(archive: "empty" | "seeded"): string {
  return `khabar_${archive}_${process.env["KHABAR_TEST_RUN"]}`;
}

/** Makes a database, as a copy where a template is named; one of the same name is replaced. */
export async function createDatabase(name: string, template: string | null): Promise<void> {
  await dropDatabase(name);
  await onServer(`create database ${name} ${template === null ? "" : `template ${template}`}`);
}

/** Removes a database, whoever is still connected to it. */
export function dropDatabase(name: string): Promise<void> {
  return onServer(`drop database if exists ${name} with (force)`);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["KHABAR_TEST_SERVER"] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
