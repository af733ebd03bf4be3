import { Field, Float, ID, InputType, Int } from "type-graphql";
import { Edtf } from "../../kernel/scalars.js";
import { EntityKind } from "../../named-entity/named-entity.model.js";
import { Sector } from "../../named-entity/organization.model.js";
import { PlaceLevel } from "../../named-entity/place.model.js";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";
import { IdentifierInput } from "../input/identifier.types.js";
import { ImageInput } from "../input/image.types.js";
import { LocalizedTextInput } from "../input/localized-text.types.js";
import { NameInput } from "../input/name.types.js";

@InputType({ description: "A point on Earth, WGS 84 degrees." })
export class GeoPointInput {
  @Field(() => Float)
  latitude!: number;

  @Field(() => Float)
  longitude!: number;
}

@InputType({ description: "A post that a person holds or held." })
export class AffiliationInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => [LocalizedTextInput])
  titles!: LocalizedTextInput[];

  @Field(() => Edtf, { nullable: true })
  period?: string | null;
}

@InputType({
  description: "What is known about an entity. When editing, a field left out is kept; a list replaces the old one.",
})
export class EntityInput {
  @Field(() => [NameInput], { nullable: true })
  names?: NameInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  descriptions?: LocalizedTextInput[] | null;

  @Field(() => [IdentifierInput], { nullable: true })
  identifiers?: IdentifierInput[] | null;

  @Field(() => ImageInput, { nullable: true })
  image?: ImageInput | null;

  @Field(() => [AffiliationInput], { nullable: true, description: "Posts held; people only." })
  affiliations?: AffiliationInput[] | null;

  @Field(() => Sector, { nullable: true, description: "Organisations only." })
  sector?: Sector | null;

  @Field(() => ID, { nullable: true, description: "Organisations only." })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Organisations only." })
  headquartersId?: string | null;

  @Field(() => PlaceLevel, { nullable: true, description: "Places only." })
  level?: PlaceLevel | null;

  @Field(() => String, { nullable: true, description: "Places only." })
  countryCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Places only." })
  containedInId?: string | null;

  @Field(() => GeoPointInput, { nullable: true, description: "Places only." })
  location?: GeoPointInput | null;
}

@InputType({ description: "Input of createEntity." })
export class CreateEntityInput {
  @Field(() => EntityKind)
  kind!: EntityKind;

  @Field(() => EntityInput)
  entity!: EntityInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editEntity." })
export class EditEntityInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => EntityInput)
  entity!: EntityInput;
}
