import type { Id } from "../kernel/database.js";
import { type Batch, groupByKey } from "../kernel/loaders.js";
import { LIST_LIMIT, oneByKey } from "../kernel/row-batches.js";
import { columns, hydrate } from "../kernel/rows.js";
import { Affiliation } from "./affiliation.model.js";
import { entityJson, type EntityRow, rememberEntities } from "./named-entity.loaders.js";

/** Posts by id. */
export const affiliationById = oneByKey(Affiliation, { from: "affiliation row", key: "row.id" });

/** Posts a person holds or held, with the organisations they are in. */
export const affiliationsByPerson = affiliationsBy("person_id", "organization_id");

/** Posts in an organisation, with the people who hold or held them. */
export const affiliationsByOrganization = affiliationsBy("organization_id", "person_id");

interface AffiliationRow {
  readonly ownerId: Id;
  readonly other: EntityRow;
}

/** Current posts first, then in the order in which they were recorded; each with the entity at its other end. */
function affiliationsBy(own: string, other: string): Batch<Id, Affiliation[]> {
  return async (context, ids) => {
    const rows = await context.db.rows<AffiliationRow>(
      `select parent.id as "ownerId", item.*, ${entityJson("e")} as other
       from unnest($1::bigint[]) as parent(id)
       cross join lateral (
         select ${columns(Affiliation, "a")}, a.${other} as other_id,
           row_number() over (order by (a.latest is null or a.latest >= current_date) desc, a.id) as place
         from affiliation a
         where a.${own} = parent.id
         order by place
         limit ${LIST_LIMIT}
       ) item
       join named_entity e on e.id = item.other_id
       order by parent.id, item.place`,
      [ids],
    );
    rememberEntities(
      context,
      rows.map((row) => row.other),
    );
    return groupByKey(ids, rows, ({ ownerId }) => ownerId).map((group) =>
      group.map((row) => hydrate(Affiliation, row)),
    );
  };
}
