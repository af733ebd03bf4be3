import { z } from "zod";
import { EntityKind } from "../named-entity/named-entity.model.js";
import { Sector } from "../named-entity/organization.model.js";
import { PlaceLevel } from "../named-entity/place.model.js";
import { edtf, image, key, slug, names, identifiers, texts, version } from "./record-values.js";

const affiliation = z.strictObject({ key, organization: key, titles: texts.min(1), period: edtf.nullable() });

/** A person, organisation or place; what another kind has stays out. */
export const entityRecord = z.strictObject({
  type: z.literal("entity"),
  key,
  version,
  kind: z.enum(EntityKind),
  slug: slug.optional(),
  names,
  descriptions: texts,
  identifiers,
  image: image.nullable(),
  affiliations: z.array(affiliation).optional(),
  sector: z.enum(Sector).optional(),
  parent: key.nullish(),
  headquarters: key.nullish(),
  level: z.enum(PlaceLevel).optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  containedIn: key.nullish(),
  location: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullish(),
});
