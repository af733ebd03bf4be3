import type { RecordOf } from "../records.js";
import { inEveryLanguage, LANGUAGES, localizedTexts } from "./language.js";
import type { Made } from "./made.js";
import type { Organization } from "./organizations.js";
import type { Ranking } from "./ranking.js";
import type { Scope } from "./scope.js";
import { sentence } from "./template.js";
import type { Nameable } from "./wording.js";
import { inventedWord } from "./words/invented-word.js";
import { PHRASEBOOKS, phraseOf } from "./words/phrases.js";
import { SECTIONS } from "./words/sections.js";
import { THEMES } from "./words/themes.js";

/** Desks of the imaginary newsroom, each after the one above it. */
export function* makeSections(scope: Scope): Generator<Made<string>> {
  for (const [index, { names, below }] of SECTIONS.entries()) {
    const key = scope.key("section", index + 1);
    const parent = below === null ? null : scope.key("section", below + 1);
    const slug = scope.slug("section", index + 1, names.en);
    const record: RecordOf<"section"> = {
      type: "section",
      key,
      slug,
      names: localizedTexts(names),
      parent,
      position: index + 1,
    };
    yield { thing: key, record };
  }
}

/** Publications that say in their names that nothing in them is true. */
export function* makeSources(scope: Scope, count: number, bodies: Ranking<Organization>): Generator<Made<string>> {
  for (let number = 1; number <= count; number++) {
    const random = scope.random("source", number);
    const key = scope.key("source", number);
    const record: RecordOf<"source"> = {
      type: "source",
      key,
      name: `Imaginary news · ${inventedWord(random, 3).en}`,
      homepage: "https://imaginary.example/",
      language: random.pick(LANGUAGES),
      organization: random.chance(0.5) ? bodies.pick(random).key : null,
    };
    yield { thing: key, record };
  }
}

/** Someone who signs imaginary news. */
export interface Author {
  readonly key: string;
  readonly name: string;
}

const BIOGRAPHY = phraseOf(inEveryLanguage((language) => PHRASEBOOKS[language].biography));

/** Authors with a sentence about each; one in five is told about in the archive as well. */
export function* makeAuthors(scope: Scope, count: number, people: Ranking<Nameable>): Generator<Made<Author>> {
  for (let number = 1; number <= count; number++) {
    const random = scope.random("author", number);
    const person = random.chance(0.2) ? people.pick(random) : null;
    const name = person?.wordings.en.text ?? `${inventedWord(random, 2).en} ${inventedWord(random, 2).en}`;
    const thing = { key: scope.key("author", number), name };
    yield { thing, record: authorRecord(scope, number, thing, person) };
  }
}

function authorRecord(
  scope: Scope,
  number: number,
  { key, name }: Author,
  person: Nameable | null,
): RecordOf<"author"> {
  const random = scope.random("biography", number);
  const filling = { theme: random.pick(THEMES), number };
  const bios = inEveryLanguage((language) => sentence(BIOGRAPHY.templates[language], filling, language));
  const image = number % 3 === 0 ? scope.image("author", number, name) : null;
  return {
    type: "author",
    key,
    slug: scope.slug("author", number, name),
    name,
    bios: localizedTexts(bios),
    image,
    person: person?.key ?? null,
  };
}
