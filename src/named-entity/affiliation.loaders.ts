import type { Id } from "../kernel/database.js";
import { type Batch, groupByKey } from "../kernel/loaders.js";
import { LIST_LIMIT, oneByKey } from "../kernel/row-batches.js";
import { columns, hydrate } from "../kernel/rows.js";
import { Affiliation } from "./affiliation.model.js";
import type { WantedColumns } from "../kernel/wanted-columns.js";
import { entityFrom, entityJson, type EntityRow } from "./named-entity.loaders.js";

/** Posts by id. */
export const affiliationById = oneByKey(Affiliation, { from: "affiliation row", key: "row.id" });

/** Posts a person holds or held, with the organisations they are in. */
export const affiliationsByPerson = affiliationsBy("person", "organization");

/** Posts in an organisation, with the people who hold or held them. */
export const affiliationsByOrganization = affiliationsBy("organization", "person");

/** A post links a person to an organisation. */
type End = "person" | "organization";

interface AffiliationRow {
  readonly ownerId: Id;
  readonly entity: EntityRow;
}

/**
 * Current posts first, then in the order in which they were recorded; each with the entity at its other end, of which these
 * columns are asked.
 */
function affiliationsBy(own: End, other: End): Batch<Id, Affiliation[], WantedColumns> {
  return async ({ db }, ids, wanted) => {
    const rows = await db.rows<AffiliationRow>(
      `select parent.id as "ownerId", item.*, ${entityJson("e", wanted)} as entity
       from unnest($1::bigint[]) as parent(id)
       cross join lateral (
         select ${columns(Affiliation, "a")}, a.${other}_id as other_id,
           row_number() over (order by (a.latest is null or a.latest >= current_date) desc, a.id) as place
         from affiliation a
         where a.${own}_id = parent.id
         order by place
         limit ${LIST_LIMIT}
       ) item
       join named_entity e on e.id = item.other_id
       order by parent.id, item.place`,
      [ids],
    );
    return groupByKey(ids, rows, ({ ownerId }) => ownerId).map((group) =>
      group.map(({ entity, ...post }) => Object.assign(hydrate(Affiliation, post), { [other]: entityFrom(entity) })),
    );
  };
}
