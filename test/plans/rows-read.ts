import type { PlanNode } from "./run-plan.js";

/** What reads stored rows, or entries of an index that stand for them; all else works on what these have read. */
const SCANS = ["Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Index Scan", "Tid Scan"];

/** How many stored rows a plan read: whatever its scans came across, taken or not. A look-up that finds nothing counts as one. */
export function rowsRead(node: PlanNode): number {
  const below = (node.Plans ?? []).map(rowsRead);
  return below.reduce((sum, rows) => sum + rows, node["Actual Loops"] * rowsOfLoop(node));
}

function rowsOfLoop(node: PlanNode): number {
  const rechecked = node["Rows Removed by Index Recheck"] ?? 0;
  // Its rows are those of the index scans below it, but for those it found in vain.
  if (node["Node Type"] === "Bitmap Heap Scan") return rechecked;
  if (!SCANS.includes(node["Node Type"])) return 0;
  return Math.max(1, node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + rechecked);
}

/** Tables that grow with the archive. */
const GROWING = ["article", "mention", "comment", "news_event", "named_entity"];

/** With fewer rows than these a table is read as a whole, and rightly. */
const FEW = 1_000;

/** The growing tables that a plan read from one end to the other. */
export function tablesReadWhole(node: PlanNode): string[] {
  const table = node["Relation Name"] ?? "";
  const isWhole = node["Node Type"] === "Seq Scan" && GROWING.includes(table) && rowsOfLoop(node) > FEW;
  return [...(isWhole ? [table] : []), ...(node.Plans ?? []).flatMap(tablesReadWhole)];
}
