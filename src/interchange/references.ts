import { kept } from "./kept-rows.js";
import { RECORD_HOMES } from "./record-homes.js";
import type { RecordType } from "./records.js";
import type { StagedCheck } from "./staged-check.js";
import type { StagedRecord } from "./staged-record.js";
import { isAbove, notBelow, saidIn } from "./trees.js";

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
    ["mentions[*].confirmedBy", one("account")],
    ["createdBy", one("account")],
    ["updatedBy", one("account")],
  ],
  comment: [
    ["article", one("article")],
    ["author", one("account")],
    ["parent", one("comment")],
    ["reactions[*].account", one("account")],
    ["flags[*].account", one("account")],
    ["decisions[*].moderator", one("account")],
  ],
};

/** The keys that a record names, by the path of the field, without what `staged.above` holds. */
export function keysNamed(record: StagedRecord): [path: string, keys: string[]][] {
  const paths = (REFERENCES[record.type] ?? []).map(([path]) => path).filter((path) => !isAbove(record.type, path));
  return paths.map((path): [string, string[]] => [path, keysIn(record, path)]).filter(([, keys]) => keys.length > 0);
}

type Fields = Readonly<Record<string, unknown>>;

function keysIn(record: StagedRecord, path: string): string[] {
  const [list = "", field] = path.split(/\[\*\]\.?/);
  const value = (record as unknown as Fields)[list]; // Paths are made of fields that the types have.
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const keys = field ? items.map((item) => (item as Fields | undefined)?.[field]) : items;
  return keys.filter((key) => typeof key === "string");
}

/** Looks for the lines of a type that refer to what is neither staged nor stored. */
export function referenceChecks(type: RecordType): StagedCheck[] {
  return (REFERENCES[type] ?? []).map(([path, target]) => {
    const named = `select key from named where type = '${type}' and path = '${path}'`;
    const problem = `format('${path.replace("[*]", "")}: there is no ${target.word} "%s"', used.key) as problem`;
    return {
      find: `select used.line, ${problem} from (${keysAt(type, path)}) used where ${isMissing(target)}`,
      suspect: isAbove(type, path)
        ? notBelow(type, path)
        : `select from (${named}) used where ${isMissing(target)} limit 1`,
    };
  });
}

/** The condition on `used.key` that no record of the target has it. */
function isMissing(target: Target): string {
  const places = target.types.map((type) => `and ${notStaged(type, target)} and ${notStored(type, target)}`);
  return `used.key is not null ${places.join("\n")}`;
}

function keysAt(type: RecordType, path: string): string {
  if (!path.includes("[*]"))
    return `select s.line, ${saidIn(type, path)} as key from staged s where s.type = '${type}'`;
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
  return `not exists (select from ${table} known where known.${key} = used.key and ${kept(type, "known")} ${ofKind})`;
}
