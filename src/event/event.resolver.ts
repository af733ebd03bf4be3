import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { readId } from "../kernel/conditions.js";
import { wording } from "../kernel/localized.js";
import { partialDate, PartialDate } from "../kernel/partial-date.types.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { loadEntity } from "../named-entity/named-entity.loaders.js";
import { Place } from "../named-entity/place.model.js";
import { EventParticipant } from "./event-participant.model.js";
import { EventSeries } from "./event-series.model.js";
import { eventById, seriesById, subEventsByEvent } from "./event.loaders.js";
import { NewsEvent } from "./event.model.js";
import { participantsByEvent, wantedOfParticipants } from "./participant.loaders.js";

/** An event: when, where, with whom, and the events around it. */
@Resolver(() => NewsEvent)
export class EventResolver {
  @Query(() => NewsEvent, { nullable: true, description: "An event by id." })
  event(@Arg("id", () => ID) id: string, @Ctx() { loaders }: RequestContext): Promise<NewsEvent | null> {
    return loaders.find(eventById, readId("id", ["Event"], id));
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When, as precisely as is known. `null` when nothing is known.",
  })
  date(@Root() { edtf }: NewsEvent): PartialDate | null {
    return partialDate(edtf);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where, as a known place." })
  location(@Root() { locationId }: NewsEvent, @Ctx() context: RequestContext): Promise<Place | null> {
    return loadEntity(context, Place, locationId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Where exactly, in words: hall, building, street." })
  venue(
    @Root() { venues }: NewsEvent,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return wording(context, venues, locale);
  }

  @ListSize(5)
  @FieldResolver(() => [EventParticipant], {
    description: "Who takes part and as what, hosts and chairs first, at most 100.",
  })
  participants(
    @Root() { id }: NewsEvent,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventParticipant[]> {
    return loaders.for(participantsByEvent, wantedOfParticipants(info)).load(id);
  }

  @FieldResolver(() => NewsEvent, { nullable: true, description: "The larger event it belongs to." })
  superEvent(@Root() { superEventId }: NewsEvent, @Ctx() { loaders }: RequestContext): Promise<NewsEvent | null> {
    return loaders.find(eventById, superEventId);
  }

  @ListSize(5)
  @FieldResolver(() => [NewsEvent], {
    description: "Events within it, such as bilateral meetings at a summit, in order of date, at most 100.",
  })
  subEvents(@Root() { id }: NewsEvent, @Ctx() { loaders }: RequestContext): Promise<NewsEvent[]> {
    return loaders.for(subEventsByEvent).load(id);
  }

  @FieldResolver(() => EventSeries, { nullable: true, description: "The recurring event it is an edition of." })
  series(@Root() { seriesId }: NewsEvent, @Ctx() { loaders }: RequestContext): Promise<EventSeries | null> {
    return loaders.find(seriesById, seriesId);
  }
}
