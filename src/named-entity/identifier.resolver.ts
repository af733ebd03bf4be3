import { FieldResolver, Resolver, Root } from "type-graphql";
import { WebAddress } from "../kernel/scalars.js";
import { Identifier, type IdentifierScheme } from "./identifier.model.js";

const PAGES: Record<IdentifierScheme, string | null> = {
  WIKIDATA: "https://www.wikidata.org/wiki/",
  GEONAMES: "https://www.geonames.org/",
  ISNI: "https://isni.org/isni/",
  IPTC: "https://cv.iptc.org/newscodes/",
  OTHER: null,
};

/** Adds to Identifier the page where its system shows it. */
@Resolver(() => Identifier)
export class IdentifierResolver {
  @FieldResolver(() => WebAddress, { nullable: true, description: "Where the system shows it." })
  url(@Root() { scheme, value }: Identifier): string | null {
    const page = PAGES[scheme];
    return page && page + encodeURIComponent(value).replaceAll("%2F", "/");
  }
}
