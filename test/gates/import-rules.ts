import { ACTING_ROLES, ACTING_ROOMS, RING, ROOMS, SHARED_ROLES, STEPS } from "./import-table.js";
import { cycles, type Import, importsOf, placeOf, roleOf } from "./import-graph.js";
import type { SourceFile } from "./source-files.js";

/** Every import, and every table named in SQL, that goes against the way imports go; each with the rule it breaks. */
export function importBreaches(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf);
  const house = new House(files);
  return [
    ...files.flatMap(({ path }) => unknownPlace(path)),
    ...imports.flatMap((line) => house.breachOf(line)),
    ...files.flatMap((file) => house.tableBreaches(file)),
    ...cycles(imports).map((ring) => `${ring.join(" → ")}: files import one another in a ring`),
  ];
}

/** All rooms that a room may import, the arrows followed to their ends. */
export function roomsBelow(room: string): Set<string> {
  const direct = ROOMS[room] ?? [];
  return new Set([...direct, ...direct.flatMap((below) => [...roomsBelow(below)])]);
}

function unknownPlace(path: string): string[] {
  const place = placeOf(path);
  return place in ROOMS || place in RING ? [] : [`${path}: ${place} has no row in the table of imports`];
}

const ASKING = STEPS.findIndex((roles) => roles.includes("loaders"));

class House {
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly roomOfTable: ReadonlyMap<string, string>;

  constructor(files: readonly SourceFile[]) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.roomOfTable = new Map(
      files.flatMap(({ path, text }) =>
        [...text.matchAll(/@Table\("(\w+)"/g)].map(([, table = ""]) => [table, placeOf(path)] as const),
      ),
    );
  }

  /** The rule an import breaks, as a sentence; none or one. */
  breachOf(line: Import): string[] {
    const rule = this.brokenRule(line);
    return rule === null ? [] : [`${line.from} imports ${line.to}: ${rule}`];
  }

  /** SQL that names another room's table counts as an import of that room. */
  tableBreaches({ path, text }: SourceFile): string[] {
    const room = placeOf(path);
    if (!(room in ROOMS)) return [];
    const reach = roomsBelow(room).add(room);
    return tablesNamedIn(text)
      .map((table) => ({ table, owner: this.roomOfTable.get(table) }))
      .filter(({ owner }) => owner !== undefined && !reach.has(owner))
      .map(({ table, owner }) => `${path} names the table ${table}: ${room} may not import ${owner}`);
  }

  private brokenRule({ from, to }: Import): string | null {
    const [place, target] = [placeOf(from), placeOf(to)];
    if (place in RING) return place === target ? null : ringRule(place, to);
    if (place === target) return place === "kernel" ? null : this.stepRule(from, to);
    if (!roomsBelow(place).has(target)) return `${place} may import only ${list(roomsBelow(place))}`;
    return this.sharingRule(place, to);
  }

  private stepRule(from: string, to: string): string | null {
    const role = roleOf(from);
    if (role === null || this.stepOf(to) <= this.stepOf(from)) return null;
    return `within a room *.${role} imports nothing that stands higher`;
  }

  private sharingRule(place: string, to: string): string | null {
    const role = roleOf(to);
    if (placeOf(to) === "kernel" && role !== "resolver") return null;
    if (role === null)
      return this.stepOf(to) < ASKING ? null : "a file that asks the archive is for its own room alone";
    const roles = ACTING_ROOMS.includes(place) ? [...SHARED_ROLES, ...ACTING_ROLES] : SHARED_ROLES;
    return roles.includes(role) ? null : `of another room ${place} may import only ${list(roles)}`;
  }

  /** How high a file stands in its room; one without a role as high as the highest it imports or asks. */
  private stepOf(path: string, trail: readonly string[] = []): number {
    const role = roleOf(path);
    if (role !== null) return STEPS.findIndex((roles) => roles.includes(role));
    const file = this.files.get(path) ?? { path, text: "" };
    const asks = /\b(loaders|db)\b/.test(withoutComments(file.text)) ? ASKING : 0;
    const inRoom = importsOf(file).filter(({ to }) => placeOf(to) === placeOf(path) && !trail.includes(to));
    return Math.max(asks, ...inRoom.map(({ to }) => this.stepOf(to, [...trail, path])));
  }
}

function ringRule(place: string, to: string): string | null {
  const allowed = RING[place] ?? [];
  const names = ["*", placeOf(to), `*.${roleOf(to)}`];
  return names.some((name) => allowed.includes(name)) ? null : `${place} may import only ${list(allowed)}`;
}

function tablesNamedIn(text: string): string[] {
  const names = withoutComments(text).matchAll(/\b(?:from|join|into|update|table):?\s+["`]?([a-z_]+)/g);
  return [...new Set([...names].map(([, table = ""]) => table))];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function list(names: Iterable<string>): string {
  return [...names].join(", ") || "nothing";
}
