import type { Organization } from "./organizations.js";
import type { Place } from "./places.js";
import type { Ranking } from "./ranking.js";
import type { Nameable } from "./wording.js";

/** Whom and what stories are told about, the best known first. */
export interface Figures {
  readonly people: Ranking<Nameable>;
  readonly organizations: Ranking<Organization>;
  readonly places: Ranking<Place>;
}
