import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { agendaByEntity, readEventPage } from "./event.lists.js";
import type { NewsEvent } from "./event.model.js";
import { EventConnection, EventPageArgs } from "./event.types.js";

/** Adds to people, organisations and places the events they are part of. */
@Resolver(() => NamedEntity)
export class AgendaResolver {
  @FieldResolver(() => EventConnection, { description: "Events it took part in, hosted or was the place of." })
  agenda(
    @Root() { id }: NamedEntity,
    @Args(() => EventPageArgs) args: EventPageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NewsEvent>> {
    return loaders.for(agendaByEntity, readEventPage(agendaByEntity, args, info)).load(id);
  }
}
