import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { lookUp, LookUpArgs, wordings } from "../kernel/look-up.js";
import { EventSeries } from "./event-series.model.js";

const SERIES = { from: "event_series row", text: wordings("row.names"), orderBy: "row.id" };

/** Recurring events of the whole archive. */
@Resolver()
export class SeriesResolver {
  @ListSize({ argument: "limit" })
  @Query(() => [EventSeries], { description: "Recurring events, by name." })
  eventSeries(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() context: RequestContext): Promise<EventSeries[]> {
    return lookUp(context, EventSeries, SERIES, asked);
  }
}
