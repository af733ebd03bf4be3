import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { affiliationsByPerson } from "./affiliation.loaders.js";
import { Affiliation } from "./affiliation.model.js";
import { entityColumnsFor } from "./named-entity.loaders.js";
import { selected } from "../kernel/selection.js";
import { Person } from "./person.model.js";
import { ListSize } from "../kernel/cost.js";

/** What links a person to organisations. */
@Resolver(() => Person)
export class PersonResolver {
  @ListSize(3)
  @FieldResolver(() => [Affiliation], { description: "Posts held, current ones first, at most 100." })
  affiliations(
    @Root() person: Person,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Affiliation[]> {
    const wanted = entityColumnsFor(selected(info, "organization"));
    return loaders.for(affiliationsByPerson, wanted).load(person.id);
  }
}
