import { EntityKind } from "../../named-entity/named-entity.model.js";
import type { RecordOf } from "../records.js";
import { periodOf } from "./partial-dates.js";
import { inEveryLanguage, localizedTexts } from "./language.js";
import type { Made } from "./made.js";
import type { Organization } from "./organizations.js";
import type { Random } from "./random.js";
import type { Ranking } from "./ranking.js";
import type { Scope } from "./scope.js";
import type { Nameable } from "./wording.js";
import { nameRecords } from "./wording-of.js";
import { inventedWord } from "./words/invented-word.js";
import { TITLES } from "./words/titles.js";

const DESCRIPTION = {
  ar: "شخصية متخيلة؛ وكل شبه بشخص حقيقي محض صدفة.",
  fr: "Personnage imaginaire ; toute ressemblance serait fortuite.",
  en: "Imaginary person; any likeness to a real one is chance.",
};

/** People who do not exist, with the posts they hold in bodies that do not either. */
export function* makePeople(scope: Scope, count: number, bodies: Ranking<Organization>): Generator<Made<Nameable>> {
  for (let number = 1; number <= count; number++) {
    const random = scope.random("person", number);
    const thing = personOf(scope, number, random);
    yield { thing, record: recordOf(scope, number, thing, affiliations(scope, number, random, bodies)) };
  }
}

function personOf(scope: Scope, number: number, random: Random): Nameable {
  const [given, family] = [inventedWord(random, 2), inventedWord(random, random.between(2, 3))];
  const wordings = inEveryLanguage((language) => {
    return { text: `${given[language]} ${family[language]}`, short: family[language], nested: [] };
  });
  return { key: scope.key("person", number), kind: "PERSON", wordings };
}

type Affiliations = NonNullable<RecordOf<"entity">["affiliations"]>;

function affiliations(scope: Scope, number: number, random: Random, bodies: Ranking<Organization>): Affiliations {
  return bodies.pickSome(random, random.between(0, 3)).map((body, index) => ({
    key: scope.key("affiliation", `${number}-${index + 1}`),
    organization: body.key,
    titles: localizedTexts(random.pick(TITLES)),
    period: periodOf(random),
  }));
}

function recordOf(scope: Scope, number: number, person: Nameable, posts: Affiliations): RecordOf<"entity"> {
  const { key, wordings } = person;
  return {
    type: "entity",
    key,
    kind: EntityKind.PERSON,
    slug: scope.slug("person", number, wordings.en.text),
    names: nameRecords(wordings),
    descriptions: localizedTexts(DESCRIPTION),
    identifiers: [],
    image: number % 4 === 0 ? scope.image("person", number, wordings.en.text) : null,
    affiliations: posts,
  };
}
