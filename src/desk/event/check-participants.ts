import type { ParticipantRole } from "../../event/event-participant.model.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { LocalizedText } from "../../kernel/localized.js";
import { ENTITY_TYPES } from "../../named-entity/named-entity.types.js";
import { checkEachOnce, checkList } from "../input/check-list.js";
import { checkPointer } from "../input/check-reference.js";
import { checkWordings } from "../input/check-wordings.js";
import type { InputCheck } from "../input/input-check.js";
import type { EventParticipantInput } from "./event.types.js";

/** A participant as it is stored. */
export interface Part {
  readonly entityId: Id;
  readonly role: ParticipantRole;
  readonly titles: LocalizedText[];
  readonly onBehalfOfId: Id | null;
}

const MOST_PARTICIPANTS = 100;
const TITLE = { most: 300 };

/** Who takes part in an event; nobody twice in one role. */
export async function checkParticipants(
  check: InputCheck,
  context: RequestContext,
  given: readonly EventParticipantInput[],
): Promise<Part[]> {
  const parts = await Promise.all(
    checkList(check, given, MOST_PARTICIPANTS, (one, part) => checkPart(one, context, part)),
  );
  checkEachOnce(check, parts, ({ entityId, role }) => (entityId === "" ? null : `${entityId} ${role}`), "entityId");
  return parts;
}

async function checkPart(
  check: InputCheck,
  context: RequestContext,
  { entityId, role, titles, onBehalfOfId }: EventParticipantInput,
): Promise<Part> {
  const wordings = checkWordings(check.at("titles"), titles ?? [], TITLE);
  const [entity, behalf] = await Promise.all([
    checkPointer(check.at("entityId"), context, ENTITY_TYPES, entityId),
    checkPointer(check.at("onBehalfOfId"), context, ENTITY_TYPES, onBehalfOfId),
  ]);
  return { entityId: entity ?? "", role, titles: wordings, onBehalfOfId: behalf ?? null };
}
