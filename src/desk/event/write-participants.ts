import type { Database, Id } from "../../kernel/database.js";
import { isSameValue } from "../same-value.js";
import type { Part } from "./check-participants.js";

/** Replaces those who take part in an event, whose row is held; answers whether anything changed. */
export async function writeParticipants(
  db: Database,
  eventId: Id,
  parts: readonly Part[] | undefined,
): Promise<boolean> {
  if (parts === undefined || isSameValue(await storedParts(db, eventId), parts)) return false;
  const values = [eventId, JSON.stringify(parts)];
  await db.rows(DROP_OTHERS, values);
  await db.rows(WRITE, values);
  return true;
}

function storedParts(db: Database, eventId: Id): Promise<Part[]> {
  return db.rows(
    `select p.entity_id as "entityId", p.role, p.titles, p.on_behalf_of_id as "onBehalfOfId"
     from event_participant p
     where p.event_id = $1
     order by p.position, p.id`,
    [eventId],
  );
}

const PARTS = `
  rows from (
    jsonb_to_recordset($2::jsonb) as ("entityId" bigint, role participant_role, titles jsonb, "onBehalfOfId" bigint)
  ) with ordinality part (entity_id, role, titles, on_behalf_of_id, place)`;

const DROP_OTHERS = `
  delete from event_participant p
  where p.event_id = $1
    and not exists (select from ${PARTS} where part.entity_id = p.entity_id and part.role = p.role)`;

const WRITE = `
  insert into event_participant as p (event_id, entity_id, role, titles, on_behalf_of_id, position)
  select $1, part.entity_id, part.role, part.titles, part.on_behalf_of_id, part.place - 1
  from ${PARTS}
  order by part.place
  on conflict (event_id, entity_id, role) do update
  set titles = excluded.titles, on_behalf_of_id = excluded.on_behalf_of_id, position = excluded.position`;
