import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { selected } from "../kernel/selection.js";
import { affiliationsByOrganization } from "./affiliation.loaders.js";
import { Affiliation } from "./affiliation.model.js";
import { entityColumnsFor, loadEntity } from "./named-entity.loaders.js";
import { Organization } from "./organization.model.js";
import { Place } from "./place.model.js";
import { unitsByOrganization } from "./unit.loaders.js";
import { ListSize } from "../kernel/cost.js";

/** What links an organisation to others, to its seat and to its people. */
@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => Organization, { nullable: true, description: "The organisation it is part of." })
  parent(@Root() { parentId }: Organization, @Ctx() context: RequestContext): Promise<Organization | null> {
    return loadEntity(context, Organization, parentId);
  }

  @ListSize(10)
  @FieldResolver(() => [Organization], { description: "Organisations that are part of it, at most 100." })
  units(@Root() { id }: Organization, @Ctx() { loaders }: RequestContext): Promise<Organization[]> {
    return loaders.for(unitsByOrganization).load(id);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where its main seat is." })
  headquarters(@Root() { headquartersId }: Organization, @Ctx() context: RequestContext): Promise<Place | null> {
    return loadEntity(context, Place, headquartersId);
  }

  @ListSize(10)
  @FieldResolver(() => [Affiliation], { description: "Posts in it, current ones first, at most 100." })
  affiliations(
    @Root() { id }: Organization,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Affiliation[]> {
    const wanted = entityColumnsFor(selected(info, "person"));
    return loaders.for(affiliationsByOrganization, wanted).load(id);
  }
}
