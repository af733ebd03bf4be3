import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ARCHIVE } from "../kernel/pages.js";
import { eventsOfArchive, readEventPage } from "./event.lists.js";
import type { NewsEvent } from "./event.model.js";
import { EventConnection, EventPageArgs } from "./event.types.js";

/** What happened and will happen. */
@Resolver()
export class EventsResolver {
  @Query(() => EventConnection, { description: "Meetings, visits and other events, latest first." })
  events(
    @Args(() => EventPageArgs) args: EventPageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NewsEvent>> {
    return loaders.for(eventsOfArchive, readEventPage(eventsOfArchive, args, info)).load(ARCHIVE);
  }
}
