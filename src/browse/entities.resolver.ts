import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ARCHIVE } from "../kernel/pages.js";
import type { NamedEntity } from "../named-entity/named-entity.model.js";
import { EntityConnection } from "../named-entity/named-entity.types.js";
import { entitiesOfArchive, readEntityPage } from "./entity.lists.js";
import { EntityPageArgs } from "./entity-page.types.js";

/** Whom and what the archive is about. */
@Resolver()
export class EntitiesResolver {
  @Query(() => EntityConnection, { description: "People, organisations and places, the most reported first." })
  entities(
    @Args(() => EntityPageArgs) args: EntityPageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NamedEntity>> {
    return loaders.for(entitiesOfArchive, readEntityPage(args, info)).load(ARCHIVE);
  }
}
