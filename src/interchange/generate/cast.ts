import type { Random } from "./random.js";
import type { Filling, Slot } from "./template.js";
import { Turns } from "./turns.js";
import type { Nameable } from "./wording.js";
import { THEMES } from "./words/themes.js";
import type { World } from "./world.js";

/** Those a story is about, who take turns in its sentences. */
export class Cast {
  private readonly theme;
  private readonly turns: Readonly<Record<"person" | "org" | "place" | "event", Turns<Nameable>>>;

  constructor(
    private readonly random: Random,
    { people, organizations, places, events }: World,
  ) {
    const happenings = events.pickSome(random, random.between(2, 4));
    const involved = happenings.slice(0, 2).flatMap((event) => event.people.slice(0, 1));
    const others = people.pickSome(random, 2);
    this.theme = random.pick(THEMES);
    this.turns = {
      person: new Turns([...new Set([...involved, ...others])]),
      org: new Turns(organizations.pickSome(random, random.between(1, 3))),
      place: new Turns(places.pickSome(random, 2)),
      event: new Turns(happenings),
    };
  }

  /** Whoever's turn it is, for each gap of a sentence. */
  fill(slots: readonly Slot[]): Filling {
    const { person, org, place, event } = this.turns;
    const filling: { -readonly [Part in keyof Filling]: Filling[Part] } = {
      theme: this.theme,
      number: this.random.between(2, 99),
    };
    for (const slot of slots) {
      if (slot === "person" || slot === "other") filling[slot] = person.next();
      if (slot === "place" || slot === "elsewhere") filling[slot] = place.next();
      if (slot === "org") filling.org = org.next();
      if (slot === "event") filling.event = event.next();
    }
    return filling;
  }
}
