import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";

/** What a reference may point to. */
interface Target {
  readonly types: readonly RecordType[];
  readonly kind?: "PERSON" | "ORGANIZATION" | "PLACE";
  readonly word: string;
}

const entity: Target = { types: ["entity"], word: "entity" };
const person: Target = { types: ["entity"], kind: "PERSON", word: "person" };
const organization: Target = { types: ["entity"], kind: "ORGANIZATION", word: "organisation" };
const place: Target = { types: ["entity"], kind: "PLACE", word: "place" };
const mentionable: Target = { types: ["entity", "event"], word: "entity or event" };

function one(type: RecordType): Target {
  return { types: [type], word: type };
}

/** Every field that holds keys of other records, as a JSON path, with what they must name. */
const REFERENCES: Partial<Record<RecordType, readonly (readonly [path: string, target: Target])[]>> = {
  topic: [["broader", one("topic")]],
  section: [["parent", one("section")]],
  entity: [
    ["parent", organization],
    ["headquarters", place],
    ["containedIn", place],
    ["affiliations[*].organization", organization],
  ],
  source: [["organization", organization]],
  author: [["person", person]],
  series: [["organizer", organization]],
  event: [
    ["location", place],
    ["superEvent", one("event")],
    ["series", one("series")],
    ["participants[*].entity", entity],
    ["participants[*].onBehalfOf", entity],
  ],
  article: [
    ["source", one("source")],
    ["section", one("section")],
    ["translationOf", one("article")],
    ["authors[*]", one("author")],
    ["topics[*]", one("topic")],
    ["mentions[*].target", mentionable],
  ],
  comment: [
    ["article", one("article")],
    ["author", one("account")],
    ["parent", one("comment")],
    ["reactions[*].account", one("account")],
  ],
};

/** Statements that find the lines of a type that refer to what is neither staged nor stored; each answers line and problem. */
export function referenceChecks(type: RecordType): string[] {
  return (REFERENCES[type] ?? []).map(([path, target]) => missing(type, path, target));
}

function missing(type: RecordType, path: string, target: Target): string {
  const field = path.replace("[*]", "");
  return `
    select used.line, format('${field}: there is no ${target.word} "%s"', used.key) as problem
    from (${keysAt(type, path)}) used
    where used.key is not null
      ${target.types.map((to) => `and ${notStaged(to, target)} and ${notStored(to, target)}`).join("\n")}`;
}

function keysAt(type: RecordType, path: string): string {
  if (!path.includes("[*]"))
    return `select s.line, s.record ->> '${path}' as key from staged s where s.type = '${type}'`;
  return `
    select s.line, value #>> '{}' as key
    from staged s
    cross join lateral jsonb_path_query(s.record, '$.${path}') value
    where s.type = '${type}'`;
}

function notStaged(type: RecordType, { kind }: Target): string {
  // The kind of a record that is wrong itself is not known.
  const ofKind = kind === undefined ? "" : `and coalesce(known.record ->> 'kind', '${kind}') = '${kind}'`;
  return `not exists (select from staged known where known.type = '${type}' and known.key = used.key ${ofKind})`;
}

function notStored(type: RecordType, { kind }: Target): string {
  const { table, key } = RECORD_HOMES[type];
  const ofKind = kind === undefined ? "" : `and known.kind = '${kind}'`;
  return `not exists (select from ${table} known where known.${key} = used.key ${ofKind})`;
}
