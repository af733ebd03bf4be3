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

/** The select list that reads a model's columns into its properties: `a.published_at as "publishedAt"`. */
export function columns(model: ModelClass<unknown>, alias: string, without: readonly string[] = []): string {
  return storedProperties(model)
    .filter(({ property }) => !without.includes(property))
    .map(({ property, column }) => `${alias}.${column} as "${property}"`)
    .join(", ");
}

/** The same as one JSON value, for a row that stands inside another; null where the outer join found none. */
export function jsonOf(model: ModelClass<unknown>, alias: string): string {
  const pairs = storedProperties(model).map(({ property, column, type }) => {
    // A bigint in JSON would come back as a JavaScript number and lose digits.
    const value = type === "bigint" ? `${alias}.${column}::text` : `${alias}.${column}`;
    return `'${property}', ${value}`;
  });
  return `case when ${alias}.id is not null then json_build_object(${pairs.join(", ")}) end`;
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
