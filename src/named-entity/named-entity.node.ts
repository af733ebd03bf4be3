import type { RequestContext } from "../kernel/context.js";
import type { NodeKind } from "../kernel/node-kind.js";
import type { Batch } from "../kernel/loaders.js";
import { affiliationById } from "./affiliation.loaders.js";
import { entityById, entityBySlug } from "./named-entity.loaders.js";
import type { NamedEntity } from "./named-entity.model.js";
import { Organization } from "./organization.model.js";
import { Person } from "./person.model.js";
import { Place } from "./place.model.js";

/** Looks up through the loader that all kinds share, and keeps the kind asked for. */
function ofKind(kind: abstract new () => NamedEntity, batch: Batch<string, NamedEntity | null>) {
  return async ({ loaders }: RequestContext, keys: readonly string[]): Promise<(NamedEntity | null)[]> => {
    const found = await Promise.all(keys.map((key) => loaders.for(batch).load(key)));
    return found.map((entity) => (entity instanceof kind ? entity : null));
  };
}

/** How people are found. */
export const PERSON_NODE: NodeKind = {
  type: "Person",
  byId: ofKind(Person, entityById),
  address: { folder: "people", bySlug: ofKind(Person, entityBySlug) },
};

/** How organisations are found. */
export const ORGANIZATION_NODE: NodeKind = {
  type: "Organization",
  byId: ofKind(Organization, entityById),
  address: { folder: "organizations", bySlug: ofKind(Organization, entityBySlug) },
};

/** How places are found. */
export const PLACE_NODE: NodeKind = {
  type: "Place",
  byId: ofKind(Place, entityById),
  address: { folder: "places", bySlug: ofKind(Place, entityBySlug) },
};

/** How posts are found. */
export const AFFILIATION_NODE: NodeKind = { type: "Affiliation", byId: affiliationById };
