import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { byName, LookUpArgs, readLookUp, wordings } from "../kernel/look-up.js";
import { ARCHIVE } from "../kernel/pages.js";
import { EventSeries } from "./event-series.model.js";

const seriesByName = byName(EventSeries, {
  from: "event_series row",
  text: wordings("row.names"),
  orderBy: "row.id",
});

/** Recurring events of the whole archive. */
@Resolver()
export class SeriesResolver {
  @ListSize({ argument: "limit" })
  @Query(() => [EventSeries], { description: "Recurring events, by name." })
  eventSeries(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() { loaders }: RequestContext): Promise<EventSeries[]> {
    return loaders.for(seriesByName, readLookUp(asked)).load(ARCHIVE);
  }
}
