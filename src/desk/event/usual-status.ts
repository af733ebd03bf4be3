import { OccurStatus } from "../../event/event.model.js";

/** What is taken for true of an event where nobody says it: it was held once its last day has passed, and is planned until then. */
export function usualStatus(latest: string | null): OccurStatus {
  const today = new Date().toISOString().slice(0, 10);
  return latest !== null && latest < today ? OccurStatus.HELD : OccurStatus.PLANNED;
}
