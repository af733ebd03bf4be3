import { ParticipantRole } from "../../event/event-participant.model.js";
import type { RecordOf } from "../records.js";
import type { Figures } from "./figures.js";
import { localizedTexts } from "./language.js";
import type { Organization } from "./organizations.js";
import type { Random } from "./random.js";
import { WeightedPick } from "./weighted-choice.js";
import type { Nameable } from "./wording.js";
import { TITLES } from "./words/titles.js";

/** Those who take part in an event, as its record lists them. */
export type Participants = RecordOf<"event">["participants"];

const ROLES_OF_PEOPLE = new WeightedPick([
  [5, ParticipantRole.ATTENDEE],
  [3, ParticipantRole.HEAD_OF_DELEGATION],
  [3, ParticipantRole.SPEAKER],
  [1, ParticipantRole.CHAIR],
  [1, ParticipantRole.SUBJECT],
]);

/** The people given with their titles and whom they speak for, then those who call and host them. */
export function participantRecords(
  random: Random,
  people: readonly Nameable[],
  { organizations, places }: Figures,
  organizer: Organization | null,
): Participants {
  const host = random.chance(0.5) ? [plain(places.pick(random), ParticipantRole.HOST)] : [];
  const delegations = places.pickSome(random, random.between(0, 2));
  return [
    ...people.map((person) => ({
      entity: person.key,
      role: ROLES_OF_PEOPLE.draw(random),
      titles: random.chance(0.6) ? localizedTexts(random.pick(TITLES)) : [],
      onBehalfOf: random.chance(0.5) ? random.pick([organizations, places]).pick(random).key : null,
    })),
    plain(organizer ?? organizations.pick(random), ParticipantRole.ORGANIZER),
    ...host,
    ...delegations.map((place) => plain(place, ParticipantRole.DELEGATION)),
  ];
}

function plain({ key }: Nameable, role: ParticipantRole): Participants[number] {
  return { entity: key, role, titles: [], onBehalfOf: null };
}
