import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { EntityKind } from "../../named-entity/named-entity.model.js";
import type { InputCheck } from "../input/input-check.js";
import { EntityInput } from "./entity.types.js";

/** Fields that only one kind of entity has. */
const KIND_OF_FIELD = {
  affiliations: EntityKind.PERSON,
  sector: EntityKind.ORGANIZATION,
  parentId: EntityKind.ORGANIZATION,
  headquartersId: EntityKind.ORGANIZATION,
  level: EntityKind.PLACE,
  countryCode: EntityKind.PLACE,
  containedInId: EntityKind.PLACE,
  location: EntityKind.PLACE,
} as const satisfies Partial<Record<keyof EntityInput, EntityKind>>;

/** What an input says of an entity of this kind; of what only other kinds have, it may say at most `null`. */
export function fieldsOfKind(check: InputCheck, kind: EntityKind | null, input: EntityInput): EntityInput {
  if (kind === null) return input;
  const fields = Object.keys(KIND_OF_FIELD) as (keyof typeof KIND_OF_FIELD)[]; // The table's own keys.
  const strange = fields.filter((field) => KIND_OF_FIELD[field] !== kind);
  for (const field of strange) {
    if (input[field] !== undefined && input[field] !== null) {
      check.at(field).wrong(ErrorCode.INVALID, ONLY[KIND_OF_FIELD[field]]);
    }
  }
  return Object.assign(new EntityInput(), input, Object.fromEntries(strange.map((field) => [field, undefined])));
}

const ONLY: Readonly<Record<EntityKind, Sentence>> = {
  [EntityKind.PERSON]: {
    en: "Only people have this.",
    fr: "Seules les personnes ont cela.",
    ar: "هذا للأشخاص وحدهم.",
  },
  [EntityKind.ORGANIZATION]: {
    en: "Only organisations have this.",
    fr: "Seules les organisations ont cela.",
    ar: "هذا للمنظمات وحدها.",
  },
  [EntityKind.PLACE]: {
    en: "Only places have this.",
    fr: "Seuls les lieux ont cela.",
    ar: "هذا للأماكن وحدها.",
  },
};
