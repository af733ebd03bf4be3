import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import { createEventSeries } from "./create-event-series.js";
import { createEvent } from "./create-event.js";
import { editEventSeries } from "./edit-event-series.js";
import { editEvent } from "./edit-event.js";
import {
  CreateEventPayload,
  CreateEventSeriesPayload,
  EditEventPayload,
  EditEventSeriesPayload,
} from "./event.payloads.js";
import { CreateEventInput, EditEventInput } from "./event.types.js";
import { CreateEventSeriesInput, EditEventSeriesInput } from "./series.types.js";

/** Meetings and other events, and what recurs, as editors keep them. */
@Resolver()
export class EventDeskResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateEventPayload, { description: "Add an event." })
  createEvent(
    @Arg("input", () => CreateEventInput) input: CreateEventInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateEventPayload> {
    return createEvent(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditEventPayload, { description: "Change an event." })
  editEvent(
    @Arg("input", () => EditEventInput) input: EditEventInput,
    @Ctx() context: RequestContext,
  ): Promise<EditEventPayload> {
    return editEvent(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateEventSeriesPayload, {
    description: "Add a recurring event, so that events can be its editions.",
  })
  createEventSeries(
    @Arg("input", () => CreateEventSeriesInput) input: CreateEventSeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateEventSeriesPayload> {
    return createEventSeries(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditEventSeriesPayload, { description: "Change a recurring event." })
  editEventSeries(
    @Arg("input", () => EditEventSeriesInput) input: EditEventSeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<EditEventSeriesPayload> {
    return editEventSeries(context, input);
  }
}
