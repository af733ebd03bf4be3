import type { Id } from "../kernel/database.js";
import { type Batch, groupByKey } from "../kernel/loaders.js";
import { LIST_LIMIT } from "../kernel/row-batches.js";
import { columns, hydrate } from "../kernel/rows.js";
import { entityJson, type EntityRow, rememberEntities } from "../named-entity/named-entity.loaders.js";
import { EventParticipant } from "./event-participant.model.js";

interface ParticipantRow {
  readonly ownerId: Id;
  readonly entity: EntityRow;
  readonly principal: EntityRow | null;
}

/** Who takes part in an event, hosts and chairs first, each with the entities they are and stand for. */
export const participantsByEvent: Batch<Id, EventParticipant[]> = async (context, eventIds) => {
  const rows = await context.db.rows<ParticipantRow>(
    `select parent.id as "ownerId", item.*, ${entityJson("e")} as entity, ${entityJson("p")} as principal
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
  rememberEntities(
    context,
    rows.flatMap((row) => [row.entity, row.principal]),
  );
  return groupByKey(eventIds, rows, ({ ownerId }) => ownerId).map((group) =>
    group.map((row) => hydrate(EventParticipant, row)),
  );
};
