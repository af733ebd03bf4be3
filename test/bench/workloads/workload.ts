import type { Pool } from "pg";

/** One request as both servers take it. */
export interface Case {
  /** The variables of Khabar's request. */
  readonly variables: Readonly<Record<string, string | null>>;
  /** The parameters of the hand-written statement. */
  readonly values: readonly string[];
}

/** A page that readers open: as a request to Khabar, and as one statement that gives the same answer. */
export interface Workload {
  /** Also that of the file with the request: `article-page`. */
  readonly name: string;
  /** Answers one row with one column `answer`. */
  readonly statement: string;
  /** The requests of this kind that an archive has, the most popular first. */
  readonly cases: (pool: Pool) => Promise<Case[]>;
  /** The least share of LIMIT's requests a second that Khabar is to reach. */
  readonly aim: number | null;
}

const LOCALES = ["ar", "fr", "en"] as const;

/** The languages of readers, in turn. */
export function localeOf(place: number): string {
  return LOCALES[place % LOCALES.length] ?? LOCALES[0];
}
