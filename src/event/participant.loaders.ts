import type { GraphQLResolveInfo } from "graphql";
import type { Id } from "../kernel/database.js";
import { type Batch, groupByKey } from "../kernel/loaders.js";
import { LIST_LIMIT } from "../kernel/row-batches.js";
import { columns, hydrate } from "../kernel/rows.js";
import type { WantedColumns } from "../kernel/wanted-columns.js";
import { selected } from "../kernel/selection.js";
import { entityColumnsFor, entityFrom, entityJson, type EntityRow } from "../named-entity/named-entity.loaders.js";
import { EventParticipant } from "./event-participant.model.js";

/** Which columns are asked of those who take part, and of those they stand for. */
export interface ParticipantColumns {
  readonly entity: WantedColumns;
  readonly onBehalfOf: WantedColumns;
}

/** What a client asks of them. */
export function wantedOfParticipants(info: GraphQLResolveInfo): ParticipantColumns {
  return {
    entity: entityColumnsFor(selected(info, "entity")),
    onBehalfOf: entityColumnsFor(selected(info, "onBehalfOf")),
  };
}

interface ParticipantRow {
  readonly ownerId: Id;
  readonly entity: EntityRow;
  readonly onBehalfOf: EntityRow | null;
}

/** Who takes part in an event, hosts and chairs first, each with the entities they are and stand for. */
export const participantsByEvent: Batch<Id, EventParticipant[], ParticipantColumns> = async (
  context,
  eventIds,
  wanted,
) => {
  const rows = await context.db.rows<ParticipantRow>(
    `select parent.id as "ownerId", item.*, ${entityJson("e", wanted.entity)} as entity, ${entityJson("p", wanted.onBehalfOf)} as "onBehalfOf"
     from unnest($1::bigint[]) as parent(id)
     cross join lateral (
       select ${columns(EventParticipant, "a")}, a.entity_id, a.on_behalf_of_id
       from event_participant a
       where a.event_id = parent.id
       order by a.role, a.position, a.id
       limit ${LIST_LIMIT}
     ) item
     join named_entity e on e.id = item.entity_id
     left join named_entity p on p.id = item.on_behalf_of_id
     order by parent.id, item.role, item.position, item.id`,
    [eventIds],
  );
  return groupByKey(eventIds, rows, ({ ownerId }) => ownerId).map((group) =>
    group.map(({ entity, onBehalfOf, ...own }) =>
      Object.assign(hydrate(EventParticipant, own), {
        entity: entityFrom(entity),
        onBehalfOf: onBehalfOf && entityFrom(onBehalfOf),
      }),
    ),
  );
};
