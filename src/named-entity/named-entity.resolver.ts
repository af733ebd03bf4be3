import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { readId } from "../kernel/conditions.js";
import { loadEntity } from "./named-entity.loaders.js";
import { NamedEntity } from "./named-entity.model.js";
import { ENTITY_TYPES } from "./named-entity.types.js";

/** People, organisations and places. */
@Resolver()
export class NamedEntityResolver {
  @Query(() => NamedEntity, { nullable: true, description: "A person, organisation or place by id." })
  entity(@Arg("id", () => ID) id: string, @Ctx() context: RequestContext): Promise<NamedEntity | null> {
    return loadEntity(context, NamedEntity, readId("id", ENTITY_TYPES, id));
  }
}
