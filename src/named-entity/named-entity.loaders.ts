import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { byKey, type Batch } from "../kernel/loaders.js";
import { columns, hydrateJson, jsonOf } from "../kernel/rows.js";
import { type EntityKind, NamedEntity } from "./named-entity.model.js";
import { answeredFrom, columnsFor, type WantedColumns } from "../kernel/wanted-columns.js";
import { Organization } from "./organization.model.js";
import { Person } from "./person.model.js";
import { Place } from "./place.model.js";

/** A row of the one table, whichever kind it is of. */
export interface EntityRow {
  readonly id: Id;
  readonly kind: EntityKind;
}

const CLASSES: Record<EntityKind, new () => NamedEntity> = {
  PERSON: Person,
  ORGANIZATION: Organization,
  PLACE: Place,
};

/** A row as a person, organisation or place. */
export function entityFrom(row: EntityRow): NamedEntity {
  return hydrateJson(CLASSES[row.kind], row);
}

/** Reads an entity, or these columns of it, that stands inside another row; take it out again with `entityFrom`. */
export function entityJson(alias: string, wanted: WantedColumns = null): string {
  return jsonOf(NamedEntity, alias, { only: wanted ? [...IDENTITY, ...wanted] : undefined });
}

/** What is always read of an entity. */
const IDENTITY = ["id", "kind", "slug", "names"];

/** What its fields are answered from beyond that. */
const ANSWERED_FROM = answeredFrom(
  ["__typename", "id", "name", "names", "url", "affiliations", "agenda", "articles", "mentions", "units"],
  {
    containedIn: "containedInId",
    countryCode: "countryCode",
    description: "descriptions",
    headquarters: "headquartersId",
    identifiers: "identifiers",
    image: "image",
    level: "level",
    location: "location",
    parent: "parentId",
    sector: "sector",
    version: "version",
  },
);

/** The columns of entities that answer these fields. */
export function entityColumnsFor(fields: ReadonlySet<string>): WantedColumns {
  return columnsFor(fields, ANSWERED_FROM);
}

/** People, organisations and places by id. */
export const entityById: Batch<Id, NamedEntity | null> = async ({ db }, ids) => {
  const rows = await db.rows<EntityRow>(
    `select ${columns(NamedEntity, "e")} from named_entity e where e.id = any($1::bigint[])`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && entityFrom(row));
};

/** People, organisations and places by the slug of their page. */
export const entityBySlug: Batch<string, NamedEntity | null> = async ({ db }, slugs) => {
  const rows = await db.rows<EntityRow & { slug: string }>(
    `select ${columns(NamedEntity, "e")} from named_entity e where e.slug = any($1::text[])`,
    [slugs],
  );
  return byKey(slugs, rows, ({ slug }) => slug).map((row) => row && entityFrom(row));
};

/** The entity that a key points to, if it is of this kind. */
export async function loadEntity<Kind extends NamedEntity>(
  { loaders }: RequestContext,
  kind: abstract new () => Kind,
  id: Id | null,
): Promise<Kind | null> {
  const entity = await loaders.find(entityById, id);
  return entity instanceof kind ? entity : null;
}

/** The entity that came with another row; remembered, so that nobody asks for it again in this request. */
export function rememberEntity({ loaders }: RequestContext, row: EntityRow): NamedEntity {
  const entity = entityFrom(row);
  loaders.for(entityById).prime(row.id, entity);
  return entity;
}
