import { connectionType } from "../kernel/connection.js";
import { NamedEntity } from "./named-entity.model.js";

/** A page of entities, as the schema says it. */
export const EntityConnection = connectionType("Entity", () => NamedEntity, {
  page: "A page of entities.",
  edge: "An entity in a page.",
});

/** The types of ids that name an entity. */
export const ENTITY_TYPES: readonly string[] = ["Person", "Organization", "Place"];
