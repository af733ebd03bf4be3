import { EntityKind } from "../../named-entity/named-entity.model.js";
import { PlaceLevel } from "../../named-entity/place.model.js";
import type { RecordOf } from "../records.js";
import { type InEveryLanguage, localizedTexts } from "./language.js";
import type { Made } from "./made.js";
import type { Random } from "./random.js";
import type { Scope } from "./scope.js";
import type { Nameable } from "./wording.js";
import { nameRecords, plainWordings } from "./wording-of.js";
import { inventedWord } from "./words/invented-word.js";

/** A place on no map. */
export interface Place extends Nameable {
  readonly level: PlaceLevel;
  readonly within: Place | null;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** ISO 3166-1 keeps these codes free for whoever needs them; no country will ever bear one. */
const COUNTRY_CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `X${letter}`);
const REGIONS_PER_COUNTRY = 3;

const DESCRIPTIONS: Record<PlaceLevel, InEveryLanguage<string>> = {
  COUNTRY: { ar: "بلد متخيل.", fr: "Pays imaginaire.", en: "Imaginary country." },
  REGION: { ar: "إقليم متخيل.", fr: "Région imaginaire.", en: "Imaginary region." },
  CITY: { ar: "مدينة متخيلة.", fr: "Ville imaginaire.", en: "Imaginary city." },
  SITE: { ar: "موقع متخيل.", fr: "Site imaginaire.", en: "Imaginary site." },
  OTHER: { ar: "مكان متخيل.", fr: "Lieu imaginaire.", en: "Imaginary place." },
};

/** Countries, then regions in them, then cities in those, then sites in the cities, each within one made before. */
export function* makePlaces(scope: Scope, count: number): Generator<Made<Place>> {
  const places: Place[] = [];
  for (let number = 1; number <= count; number++) {
    const random = scope.random("place", number);
    const place = placeOf(scope, number, surroundings(random, places, count), random);
    places.push(place);
    yield { thing: place, record: recordOf(scope, number, place) };
  }
}

interface Surroundings {
  readonly level: PlaceLevel;
  readonly within: Place | null;
  readonly countryCode: string;
}

function surroundings(random: Random, places: readonly Place[], count: number): Surroundings {
  const countries = Math.min(COUNTRY_CODES.length, Math.ceil(count / 6));
  const regions = countries * REGIONS_PER_COUNTRY;
  const number = places.length;
  if (number < countries)
    return { level: PlaceLevel.COUNTRY, within: null, countryCode: COUNTRY_CODES[number] ?? "XX" };
  const [level, from, until] = levelAt(number, countries, regions, count);
  const within = random.pick(places.slice(from, Math.min(until, number)));
  return { level, within, countryCode: within.countryCode };
}

function levelAt(number: number, countries: number, regions: number, count: number): [PlaceLevel, number, number] {
  const cities = countries + regions;
  const sites = cities + Math.ceil((count - cities) * 0.7);
  if (number < cities) return [PlaceLevel.REGION, 0, countries];
  if (number < sites) return [PlaceLevel.CITY, countries, cities];
  return [PlaceLevel.SITE, cities, sites];
}

function placeOf(scope: Scope, number: number, { level, within, countryCode }: Surroundings, random: Random): Place {
  const wordings = plainWordings(inventedWord(random, level === PlaceLevel.COUNTRY ? 3 : random.between(2, 3)));
  const near = (centre: number | undefined, range: number) =>
    centre === undefined ? random.between(-range, range) : centre + random.between(-100, 100) / 100;
  const [latitude, longitude] = [near(within?.latitude, 60), near(within?.longitude, 170)];
  return { key: scope.key("place", number), kind: "PLACE", wordings, level, within, countryCode, latitude, longitude };
}

function recordOf(scope: Scope, number: number, place: Place): RecordOf<"entity"> {
  const { key, wordings, level, within, countryCode, latitude, longitude } = place;
  return {
    type: "entity",
    key,
    kind: EntityKind.PLACE,
    slug: scope.slug("place", number, wordings.en.text),
    names: nameRecords(wordings),
    descriptions: localizedTexts(DESCRIPTIONS[level]),
    identifiers: [],
    image: null,
    level,
    countryCode,
    containedIn: within?.key ?? null,
    location: { latitude: hundredths(latitude), longitude: hundredths(longitude) },
  };
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
