import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { ChildEntity, Column, ForeignKey, Index } from "typeorm";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { Mentionable } from "./mentionable.model.js";
import { EntityKind, NamedEntity } from "./named-entity.model.js";

/** How large a place is. */
export enum PlaceLevel {
  COUNTRY = "COUNTRY",
  REGION = "REGION",
  CITY = "CITY",
  SITE = "SITE",
  OTHER = "OTHER",
}

registerEnumType(PlaceLevel, { name: "PlaceLevel", description: "How large a place is." });

@ObjectType({ description: "A point on Earth, WGS 84 degrees." })
export class GeoPoint {
  @Field(() => Float, { description: "Degrees north of the equator." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east of Greenwich." })
  longitude!: number;
}

@ChildEntity(EntityKind.PLACE)
@ObjectType({
  implements: [Node, Mentionable, NamedEntity],
  description: "A place with a name: a country, region, city or building.",
})
export class Place extends NamedEntity {
  protected readonly nodeType = "Place";
  readonly folder = "places";

  @Column("enum", { enum: PlaceLevel, enumName: "place_level", nullable: true })
  @Field(() => PlaceLevel, { description: "How large a place it is." })
  level!: PlaceLevel;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 code of the country it is, or lies in.",
  })
  countryCode!: string | null;

  @Index()
  @ForeignKey(() => NamedEntity)
  @Column("bigint", { nullable: true })
  containedInId!: Id | null;

  @Column("jsonb", { nullable: true })
  @Field(() => GeoPoint, { nullable: true, description: "Centre, WGS 84." })
  location!: GeoPoint | null;
}
