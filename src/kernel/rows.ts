import { getMetadataArgsStorage } from "typeorm";
import { snakeCase } from "./snake-case.js";

/** How a property of a model class is stored. */
interface StoredProperty {
  readonly property: string;
  readonly column: string;
  readonly type: unknown;
}

type ModelClass<Model> = abstract new () => Model;

const known = new Map<unknown, StoredProperty[]>();

/** The columns of a model, with those of its parents and, in a single table, of its children. */
function storedProperties(model: ModelClass<unknown>): StoredProperty[] {
  const found = known.get(model);
  if (found) return found;
  const properties = getMetadataArgsStorage()
    .columns.filter(({ target }) => typeof target === "function" && related(model, target))
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: options.name ?? snakeCase(propertyName),
      type: options.type,
    }));
  known.set(model, properties);
  return properties;
}

function related(model: ModelClass<unknown>, target: Function): boolean {
  return model === target || model.prototype instanceof target || target.prototype instanceof model;
}

/** Which properties are read, where not all are. */
interface Choice {
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[];
}

/** The select list that reads a model's columns into its properties: `a.published_at as "publishedAt"`. */
export function columns(model: ModelClass<unknown>, alias: string, choice: Choice = {}): string {
  return once(columnTexts, model, alias, choice, (properties) =>
    properties.map(({ property, column }) => `${alias}.${column} as "${property}"`).join(", "),
  );
}

/** The same as one JSON value, for a row that stands inside another; null where the outer join found none. */
export function jsonOf(model: ModelClass<unknown>, alias: string, choice: Choice = {}): string {
  return once(jsonTexts, model, alias, choice, (properties) => {
    const pairs = properties.map(({ property, column, type }) => {
      // A bigint in JSON would come back as a JavaScript number and lose digits.
      const value = type === "bigint" ? `${alias}.${column}::text` : `${alias}.${column}`;
      return `'${property}', ${value}`;
    });
    return `case when ${alias}.id is not null then json_build_object(${pairs.join(", ")}) end`;
  });
}

type Texts = Map<ModelClass<unknown>, Map<string, string>>;

const columnTexts: Texts = new Map();
const jsonTexts: Texts = new Map();

/** Requests read the same again and again: each text is written once. */
function once(
  texts: Texts,
  model: ModelClass<unknown>,
  alias: string,
  { only, without = [] }: Choice,
  write: (properties: readonly StoredProperty[]) => string,
): string {
  const written = texts.get(model) ?? new Map<string, string>();
  texts.set(model, written);
  const key = `${alias} ${only?.join() ?? "*"} -${without.join()}`;
  const text = written.get(key);
  if (text !== undefined) return text;
  const chosen = storedProperties(model).filter(
    ({ property }) => (only?.includes(property) ?? true) && !without.includes(property),
  );
  const fresh = write(chosen);
  written.set(key, fresh);
  return fresh;
}

/** A plain row as an object of its class, so that GraphQL knows its type; nothing is built by the ORM. */
export function hydrate<Model extends object>(model: new () => Model, row: object): Model {
  return Object.assign(new model(), row);
}

/** The same for a row that came as JSON, where times are text. */
export function hydrateJson<Model extends object>(model: new () => Model, row: object): Model {
  const instance = hydrate(model, row);
  const values = row as Record<string, unknown>; // The statement that read it named its columns.
  for (const { property, type } of storedProperties(model)) {
    const value = values[property];
    if (type === "timestamptz" && typeof value === "string") Object.assign(instance, { [property]: new Date(value) });
  }
  return instance;
}

/** Bytes within JSON, as PostgreSQL reads a `bytea` from it. */
export function jsonBytes(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
