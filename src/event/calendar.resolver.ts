import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { DateRange } from "../kernel/date-range.js";
import { PageArgs } from "../kernel/page.js";
import { ARCHIVE } from "../kernel/pages.js";
import {
  daysOfCalendar,
  eventsByDay,
  readCalendar,
  readDayPage,
  readUndatedPage,
  undatedEvents,
} from "./calendar.lists.js";
import { Calendar, CalendarDay } from "./calendar.types.js";
import { NewsEvent } from "./event.model.js";
import { EventConnection, EventFilter } from "./event.types.js";

/** What happens day by day. */
@Resolver(() => Calendar)
export class CalendarResolver {
  @Query(() => Calendar, {
    description: "The events of each day of a span of at most 92 days. Days without events are left out.",
  })
  calendar(
    @Arg("during", () => DateRange) during: DateRange,
    @Arg("filter", () => EventFilter, { nullable: true }) filter: EventFilter | null | undefined,
  ): Calendar {
    return readCalendar(during, filter);
  }

  @ListSize(30)
  @FieldResolver(() => [CalendarDay], {
    description: "Days with events whose dates are known to the day, in order.",
  })
  days(@Root() { conditions }: Calendar, @Ctx() { loaders }: RequestContext): Promise<CalendarDay[]> {
    return loaders.for(daysOfCalendar, conditions).load(ARCHIVE);
  }

  @FieldResolver(() => EventConnection, {
    description: "Events that may fall into the span, but whose dates are known less precisely.",
  })
  undated(
    @Root() calendar: Calendar,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NewsEvent>> {
    return loaders.for(undatedEvents, readUndatedPage(calendar, args, info)).load(ARCHIVE);
  }
}

/** Adds to a day of the calendar its events. */
@Resolver(() => CalendarDay)
export class CalendarDayResolver {
  @ListSize({ argument: "limit" })
  @FieldResolver(() => [NewsEvent], { description: "The most reported of them, at most 50." })
  events(
    @Root() day: CalendarDay,
    @Arg("limit", () => Int, { defaultValue: 10 }) limit: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<NewsEvent[]> {
    return loaders.for(eventsByDay, readDayPage(limit, day)).load(day.date);
  }
}
