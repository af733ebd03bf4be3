import type { Pool } from "pg";
import type { SentStatement } from "../support/statements.js";

/** A node of a plan that was run, in the words of EXPLAIN. What it tells of rows is the average of its loops. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How PostgreSQL reads what is small, and would not if it were large. */
const WAYS_OF_SMALL_TABLES = ["enable_seqscan", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin"];

/**
 * Runs a statement once more and answers how: prepared, as the server has it, so that it is run by the same generic plan. In a
 * small archive tables of some pages are read whole, and rightly; `isSmall` asks how they would be read when they have grown.
 */
export async function runPlan(pool: Pool, { text, values }: SentStatement, isSmall: boolean): Promise<PlanNode> {
  const client = await pool.connect();
  try {
    for (const way of WAYS_OF_SMALL_TABLES) await client.query(`set ${way} = ${isSmall ? "off" : "on"}`);
    await client.query(`prepare measured as ${text}`);
    const given = values.length === 0 ? "" : `(${values.map(literal).join(", ")})`;
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      `explain (analyze, format json, buffers off, timing off) execute measured ${given}`,
    );
    const [answer] = rows;
    if (!answer) throw new Error("nothing was explained");
    return answer["QUERY PLAN"][0].Plan;
  } finally {
    // What was set and prepared goes with the connection.
    client.release(true);
  }

  /** EXPLAIN takes no parameters; without a type of its own a literal is read as the parameter it stands for. */
  function literal(value: unknown): string {
    if (value === null || value === undefined) return "null";
    if (Buffer.isBuffer(value)) return `'\\x${value.toString("hex")}'`;
    if (value instanceof Date) return `'${value.toISOString()}'`;
    if (Array.isArray(value)) return client.escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(",")}}`);
    return client.escapeLiteral(`${value as string | number | boolean}`);
  }
}
