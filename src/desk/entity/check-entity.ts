import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { Image } from "../../kernel/image.js";
import type { LocalizedText } from "../../kernel/localized.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import type { Name } from "../../named-entity/name.model.js";
import type { EntityKind } from "../../named-entity/named-entity.model.js";
import { Sector } from "../../named-entity/organization.model.js";
import { type GeoPoint, PlaceLevel } from "../../named-entity/place.model.js";
import { checkIdentifiers, type StoredIdentifier } from "../input/check-identifiers.js";
import { checkImage } from "../input/check-image.js";
import { checkNames } from "../input/check-names.js";
import { checkNumber } from "../input/check-number.js";
import { checkPointer } from "../input/check-reference.js";
import { checkWordings } from "../input/check-wordings.js";
import { ifGiven, ifListed, type InputCheck } from "../input/input-check.js";
import { checkPosts, type Post } from "./check-posts.js";
import type { EntityInput, GeoPointInput } from "./entity.types.js";
import { fieldsOfKind } from "./fields-of-kind.js";

/** What an input says of an entity, as its row will; what it does not speak of is `undefined`. */
export interface EntityFacts {
  readonly names: Name[] | undefined;
  readonly descriptions: LocalizedText[] | undefined;
  readonly identifiers: StoredIdentifier[] | undefined;
  readonly image: Image | null | undefined;
  readonly sector: Sector | undefined;
  readonly parentId: Id | null | undefined;
  readonly headquartersId: Id | null | undefined;
  readonly level: PlaceLevel | undefined;
  readonly countryCode: string | null | undefined;
  readonly containedInId: Id | null | undefined;
  readonly location: GeoPoint | null | undefined;
}

/** A checked input: the row's facts, and the posts a person holds. */
export interface CheckedEntity {
  readonly facts: EntityFacts;
  readonly posts: Post[] | undefined;
}

const DESCRIPTION = { most: 5_000, hasLines: true };

/** Checks what an editor says of an entity; `kind` is `null` where it is not known of which kind that is. */
export async function checkEntity(
  check: InputCheck,
  context: RequestContext,
  kind: EntityKind | null,
  input: EntityInput,
): Promise<CheckedEntity> {
  const own = fieldsOfKind(check, kind, input);
  const facts = plainFacts(check, own);
  const [parentId, headquartersId, containedInId, posts] = await Promise.all([
    checkPointer(check.at("parentId"), context, ["Organization"], own.parentId),
    checkPointer(check.at("headquartersId"), context, ["Place"], own.headquartersId),
    checkPointer(check.at("containedInId"), context, ["Place"], own.containedInId),
    ifListed(own.affiliations, (list) => checkPosts(check.at("affiliations"), context, list)),
  ]);
  return { facts: { ...facts, parentId, headquartersId, containedInId }, posts };
}

function plainFacts(
  check: InputCheck,
  { names, descriptions, identifiers, image, sector, level, countryCode, location }: EntityInput,
): Omit<EntityFacts, "parentId" | "headquartersId" | "containedInId"> {
  return {
    names: ifListed(names, (list) => checkNames(check.at("names"), list)),
    descriptions: ifListed(descriptions, (list) => checkWordings(check.at("descriptions"), list, DESCRIPTION)),
    identifiers: ifListed(identifiers, (list) => checkIdentifiers(check.at("identifiers"), list)),
    image: ifGiven(image, (given) => checkImage(check.at("image"), given)),
    sector: sector === null ? Sector.OTHER : sector,
    level: level === null ? PlaceLevel.OTHER : level,
    countryCode: ifGiven(countryCode, (code) => checkCountryCode(check.at("countryCode"), code)),
    location: ifGiven(location, (point) => checkPoint(check.at("location"), point)),
  };
}

function checkCountryCode(check: InputCheck, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) check.wrong(ErrorCode.INVALID, NOT_A_COUNTRY_CODE);
  return code;
}

function checkPoint(check: InputCheck, { latitude, longitude }: GeoPointInput): GeoPoint {
  return {
    latitude: checkNumber(check.at("latitude"), latitude, -90, 90),
    longitude: checkNumber(check.at("longitude"), longitude, -180, 180),
  };
}

const NOT_A_COUNTRY_CODE: Sentence = {
  en: "This must be two capital letters, as in ISO 3166-1: MA.",
  fr: "Il faut ici deux lettres majuscules, selon ISO 3166-1 : MA.",
  ar: "يجب أن يكون هذا حرفين لاتينيين كبيرين وفق ISO 3166-1، مثل MA.",
};
