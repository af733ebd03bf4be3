import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { eventById } from "../event/event.loaders.js";
import { entityById } from "../named-entity/named-entity.loaders.js";
import type { Mentionable } from "../named-entity/mentionable.model.js";
import type { Mention } from "./mention.model.js";

/** What a mention points to: at hand where it was read with it, else looked up among entities, then among events. */
export function loadTarget(
  context: RequestContext,
  { target, targetId }: Mention,
): Mentionable | null | Promise<Mentionable | null> {
  if (target !== undefined) return target;
  return targetId === null ? null : lookUp(context, targetId);
}

async function lookUp({ loaders }: RequestContext, id: Id): Promise<Mentionable | null> {
  return (await loaders.for(entityById).load(id)) ?? loaders.for(eventById).load(id);
}
