import { NameKind } from "../../named-entity/name.model.js";
import { EntityKind } from "../../named-entity/named-entity.model.js";
import type { Sector } from "../../named-entity/organization.model.js";
import type { RecordOf } from "../records.js";
import { inEveryLanguage, localizedTexts, type InEveryLanguage } from "./language.js";
import type { Made } from "./made.js";
import type { Place } from "./places.js";
import type { Ranking } from "./ranking.js";
import type { Scope } from "./scope.js";
import type { Nameable, Wording } from "./wording.js";
import { nameRecords, wordingsOf } from "./wording-of.js";
import { inventedWord } from "./words/invented-word.js";
import { ORGANIZATION_NAMES } from "./words/organization-names.js";
import { THEMES } from "./words/themes.js";

/** A body that nobody ever founded. */
export interface Organization extends Nameable {
  readonly sector: Sector;
  readonly parent: Organization | null;
  readonly headquarters: Place;
}

const DESCRIPTION = { ar: "هيئة متخيلة.", fr: "Organisme imaginaire.", en: "Imaginary body." };

/** Bodies with their seats, a third of them below one made before. */
export function* makeOrganizations(scope: Scope, count: number, places: Ranking<Place>): Generator<Made<Organization>> {
  const made: Organization[] = [];
  for (let number = 1; number <= count; number++) {
    const random = scope.random("org", number);
    const { sector, pattern } = random.pick(ORGANIZATION_NAMES);
    const headquarters = places.pick(random);
    const filling = { place: headquarters, theme: random.pick(THEMES), word: inventedWord(random, 2), number };
    const thing: Organization = {
      key: scope.key("org", number),
      kind: "ORGANIZATION",
      wordings: withAcronyms(wordingsOf(pattern, filling)),
      sector,
      parent: made.length > 0 && random.chance(1 / 3) ? random.pick(made) : null,
      headquarters,
    };
    made.push(thing);
    yield { thing, record: recordOf(scope, number, thing) };
  }
}

/** Arabic has no acronyms; others take their capitals. */
function withAcronyms(wordings: InEveryLanguage<Wording>): InEveryLanguage<Wording> {
  return inEveryLanguage((language) => {
    const capitals = wordings[language].text.match(/[A-Z]/g) ?? [];
    return { ...wordings[language], short: capitals.length > 2 ? capitals.join("") : null };
  });
}

function recordOf(scope: Scope, number: number, organization: Organization): RecordOf<"entity"> {
  const { key, wordings, sector, parent, headquarters } = organization;
  return {
    type: "entity",
    key,
    kind: EntityKind.ORGANIZATION,
    slug: scope.slug("org", number, wordings.en.text),
    names: nameRecords(wordings, NameKind.ACRONYM),
    descriptions: localizedTexts(DESCRIPTION),
    identifiers: [],
    image: number % 4 === 0 ? scope.image("org", number, wordings.en.text) : null,
    sector,
    parent: parent?.key ?? null,
    headquarters: headquarters.key,
  };
}
