import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { loadEntity } from "./named-entity.loaders.js";
import { Place } from "./place.model.js";

/** What links a place to the larger ones around it. */
@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Place, {
    nullable: true,
    description: "The next larger place that contains it. schema.org: containedInPlace.",
  })
  containedIn(@Root() { containedInId }: Place, @Ctx() context: RequestContext): Promise<Place | null> {
    return loadEntity(context, Place, containedInId);
  }
}
