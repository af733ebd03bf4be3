import type { Case, Workload } from "../workloads/workload.js";

/** A server that is driven, and what it is asked. */
export interface MeasuredServer {
  readonly name: "Khabar" | "LIMIT";
  readonly pid: number;
  /** What its connections call themselves in PostgreSQL. */
  readonly application: string;
  /** Where a workload is asked, always by POST. */
  urlOf(workload: Workload): string;
  /** The body that asks for one case. */
  bodyOf(workload: Workload, one: Case): string;
  stop(): Promise<void>;
}
