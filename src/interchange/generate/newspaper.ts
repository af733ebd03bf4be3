import type { Language } from "./language.js";
import type { Telling } from "./articles.js";
import { articleKey } from "./articles.js";
import { Calendar } from "./publication.js";
import { planStory } from "./story.js";
import { WeightedPick } from "./weighted-choice.js";
import type { World } from "./world.js";

/** The languages a story is told in, its original first; about half of all articles come out in Arabic. */
const LANGUAGES_OF_STORY = new WeightedPick<readonly Language[]>([
  [44, ["ar"]],
  [8, ["ar", "fr"]],
  [8, ["ar", "en"]],
  [6, ["ar", "fr", "en"]],
  [17, ["fr"]],
  [17, ["en"]],
]);

/** Every article of the archive, a story's translations right after its original. */
export function* tellings(world: World, articles: number): Generator<Telling> {
  const calendar = new Calendar(world.scope, articles);
  for (let number = 1; number <= articles;) {
    const random = world.scope.random("story", number);
    const story = planStory(random, world);
    const original = calendar.publicationOf(number, null);
    const translationOf = articleKey(world, number);
    for (const [index, language] of LANGUAGES_OF_STORY.draw(random).entries()) {
      if (number > articles) return;
      const publication = index === 0 ? original : calendar.publicationOf(number, original);
      yield { number: number++, story, language, publication, translationOf: index === 0 ? null : translationOf };
    }
  }
}
