import { EntityKind } from "../../named-entity/named-entity.model.js";

/** What the schema calls an entity of each kind. */
export const TYPE_OF_KIND: Readonly<Record<EntityKind, string>> = {
  [EntityKind.PERSON]: "Person",
  [EntityKind.ORGANIZATION]: "Organization",
  [EntityKind.PLACE]: "Place",
};
