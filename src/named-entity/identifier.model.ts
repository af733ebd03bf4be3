import { Field, ObjectType, registerEnumType } from "type-graphql";
import { WebAddress } from "../kernel/scalars.js";

/** A system that issues identifiers. */
export enum IdentifierScheme {
  WIKIDATA = "WIKIDATA",
  GEONAMES = "GEONAMES",
  ISNI = "ISNI",
  IPTC = "IPTC",
  OTHER = "OTHER",
}

registerEnumType(IdentifierScheme, { name: "IdentifierScheme", description: "A system that issues identifiers." });

/** Stored as jsonb with its row. */
@ObjectType({ description: "An identifier in another system, for example Wikidata `Q8475`." })
export class Identifier {
  @Field(() => IdentifierScheme, { description: "The system it belongs to." })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: "The identifier itself." })
  value!: string;

  // Only declared here: worked out by identifier.resolver.ts.
  @Field(() => WebAddress, { nullable: true, description: "Where the system shows it." })
  url?: string | null;
}
