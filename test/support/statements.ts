import pg from "pg";

/** Counts the statements that PostgreSQL was sent while `act` ran; hooks the driver, since nothing may slip by. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  // Both are called with the client as `this`.
  const { query } = pg.Client.prototype;
  let statements = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]): unknown {
    // Beside its requests a server that waits long asks PostgreSQL whether it is there.
    if (given[0] !== "select 1") statements++;
    return (query as (...given: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await act();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
