import pg from "pg";

/** A statement as PostgreSQL was sent it. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that PostgreSQL was sent while `act` ran, in order; hooks the driver, since nothing may slip by. */
export async function sentStatements(act: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  // Both are called with the client as `this`.
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watched(this: pg.Client, ...given: unknown[]): unknown {
    const statement = statementOf(given);
    // Beside its requests a server that waits long asks PostgreSQL whether it is there.
    if (statement.text !== "select 1") sent.push(statement);
    return (query as (...given: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await act();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

/** How many statements PostgreSQL was sent while `act` ran. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  return (await sentStatements(act)).length;
}

/** The driver takes a text and its values, or both as one. */
function statementOf([first, second]: readonly unknown[]): SentStatement {
  const { text, values = [] } =
    typeof first === "string" ? { text: first, values: second } : (first as Partial<SentStatement>);
  return { text: text ?? "", values: Array.isArray(values) ? values : [] };
}
