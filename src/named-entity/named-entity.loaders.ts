import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { byKey, type Batch } from "../kernel/loaders.js";
import { columns, hydrateJson, jsonOf } from "../kernel/rows.js";
import { type EntityKind, NamedEntity } from "./named-entity.model.js";
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

/** Reads an entity that stands inside another row; take it out again with `entityFrom`. */
export function entityJson(alias: string): string {
  return jsonOf(NamedEntity, alias);
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

/** Remembers entities that came with other rows, so that nobody asks for them again in this request. */
export function rememberEntities({ loaders }: RequestContext, rows: readonly (EntityRow | null)[]): void {
  const loader = loaders.for(entityById);
  for (const row of rows) if (row) loader.prime(row.id, entityFrom(row));
}
