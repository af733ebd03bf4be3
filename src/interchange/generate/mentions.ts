import { MentionOrigin, MentionRole, MentionStatus } from "../../mention/mention.model.js";
import type { RecordOf } from "../records.js";
import type { Random } from "./random.js";
import type { ToldStory } from "./tell-story.js";
import { WeightedPick } from "./weighted-choice.js";
import type { Nameable } from "./wording.js";

type Mention = RecordOf<"article">["mentions"][number];

const ORIGINS = new WeightedPick([
  [5, MentionOrigin.MANUAL],
  [4, MentionOrigin.AUTOMATIC],
  [1, MentionOrigin.IMPORTED],
]);

/** What has not been made by a person may still wait for one, or have been refused. */
const CHECKS = new WeightedPick([
  [90, MentionStatus.CONFIRMED],
  [7, MentionStatus.SUGGESTED],
  [3, MentionStatus.REJECTED],
]);

const ROLES: Record<Nameable["kind"], readonly [first: MentionRole, later: MentionRole]> = {
  PERSON: [MentionRole.SUBJECT, MentionRole.PARTICIPANT],
  ORGANIZATION: [MentionRole.SOURCE, MentionRole.PARTICIPANT],
  PLACE: [MentionRole.LOCATION, MentionRole.BACKGROUND],
  EVENT: [MentionRole.SUBJECT, MentionRole.BACKGROUND],
};

/** The mentions of a story: what comes up first and often is most salient. */
export function mentionRecords(random: Random, { spans }: ToldStory): Mention[] {
  const seen = new Set<Nameable["kind"]>();
  return [...spans].map(([target, places], index) => {
    const role = ROLES[target.kind][seen.has(target.kind) ? 1 : 0];
    seen.add(target.kind);
    const hundredths = Math.max(5, Math.min(98, 80 - 6 * index + 3 * places.length + random.between(-9, 9)));
    return { target: target.key, role, salience: hundredths / 100, ...provenance(random), spans: places };
  });
}

function provenance(random: Random): Pick<Mention, "origin" | "confidence" | "status"> {
  const origin = ORIGINS.draw(random);
  if (origin === MentionOrigin.MANUAL) return { origin, confidence: 1, status: MentionStatus.CONFIRMED };
  return { origin, confidence: random.between(55, 99) / 100, status: CHECKS.draw(random) };
}
