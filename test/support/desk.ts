import type { Pool } from "pg";
import type { Api } from "./api.js";

/** An error of a payload: its code and where in the input it lies. */
export type Refused = readonly [code: string, path: string];

/** What a mutation of the desk answered. */
export interface Done {
  // Each test knows what it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly object: any;
  readonly refused: readonly Refused[];
  readonly errors: readonly DeskError[];
}

interface DeskError {
  readonly __typename: string;
  readonly code: string;
  readonly path: string[] | null;
  readonly message: string;
  readonly current?: { readonly id: string; readonly version?: number };
}

/** The mutations of the desk with the field of their payload and what tests ask of it. */
const ACTS = {
  createEntity: "entity",
  editEntity: "entity",
  createEvent: "event",
  editEvent: "event",
  createEventSeries: "eventSeries",
  editEventSeries: "eventSeries",
  createSection: "section",
  editSection: "section",
  createAuthor: "author",
  editAuthor: "author",
  createSource: "source",
  editSource: "source",
} as const;

/** The name of a mutation of the desk. */
export type DeskAct = keyof typeof ACTS;

/** Every mutation that keeps people, bodies, places, events and how the archive is filed. */
export const DESK_ACTS = Object.keys(ACTS) as DeskAct[]; // The table's own keys.

const ERRORS = `errors {
  __typename code path message
  ... on ConflictError { current { id ... on Mentionable { version } } }
}`;

/** A mutation as a client writes it, asking this of what it changes. */
export function mutation(act: DeskAct, fields = "id"): string {
  const input = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${act}(input: $input) { ${ACTS[act]} { ${fields} } ${ERRORS} } }`;
}

/** Carries out a mutation; an error outside its payload fails the test. */
export async function perform(api: Api, act: DeskAct, input: object, fields?: string): Promise<Done> {
  const { data, errors: faults } = await api.run(mutation(act, fields), { input });
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  const payload = data[act] as Record<string, unknown> & { readonly errors: DeskError[] };
  const refused = payload.errors.map(({ code, path }): Refused => [code, path?.join(".") ?? ""]);
  return { object: payload[ACTS[act]], refused, errors: payload.errors };
}

const TABLES = [
  ...["mentionable", "named_entity", "affiliation", "news_event", "event_participant", "event_series"],
  ...["section", "author", "source", "article_in_section", "audit_entry", "idempotency_key"],
];

/** All that the desk could have changed, row for row; equal texts mean that nothing was. */
export async function deskState(pool: Pool): Promise<Record<string, string>> {
  const states = TABLES.map(async (table) => {
    const { rows } = await pool.query<{ state: string }>(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as state from ${table} t`,
    );
    return [table, rows[0]?.state ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}

/** The audit log since the test began to look, line for line. */
export async function auditLines(pool: Pool, subjectType: string): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select action || ' ' || subject_type || coalesce(' v' || version, '') || ' by ' || coalesce(a.key, 'nobody') as line
     from audit_entry e
     left join account a on a.id = e.actor_id
     where subject_type = $1
     order by e.id`,
    [subjectType],
  );
  return rows.map(({ line }) => line);
}

/** A name as an input gives it. */
export function named(text: string, locale = "en", kind = "CANONICAL"): object {
  return { text, locale, kind };
}
