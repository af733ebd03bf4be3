import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { PageArgs } from "../kernel/page.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { loadEntity } from "../named-entity/named-entity.loaders.js";
import { Organization } from "../named-entity/organization.model.js";
import { printedName } from "../named-entity/printed-name.js";
import { EventSeries } from "./event-series.model.js";
import { editionsBySeries, readLatestEvents } from "./event.lists.js";
import type { NewsEvent } from "./event.model.js";
import { EventConnection } from "./event.types.js";

/** A recurring event: its name, who runs it and its editions. */
@Resolver(() => EventSeries)
export class EventSeriesResolver {
  @FieldResolver(() => String, { description: "The name of the series." })
  name(
    @Root() { names }: EventSeries,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return printedName(context, names, locale);
  }

  @FieldResolver(() => Organization, { nullable: true, description: "Who runs it." })
  organizer(@Root() { organizerId }: EventSeries, @Ctx() context: RequestContext): Promise<Organization | null> {
    return loadEntity(context, Organization, organizerId);
  }

  @FieldResolver(() => EventConnection, { description: "Its editions, latest first." })
  editions(
    @Root() { id }: EventSeries,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NewsEvent>> {
    return loaders.for(editionsBySeries, readLatestEvents(editionsBySeries, args, info)).load(id);
  }
}
