import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { loadEntity } from "../named-entity/named-entity.loaders.js";
import { Organization } from "../named-entity/organization.model.js";
import { Source } from "./source.model.js";

/** A publication or agency as a subject of the news. */
@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => Organization, { nullable: true, description: "The source as a subject of the news, if any." })
  organization(@Root() { organizationId }: Source, @Ctx() context: RequestContext): Promise<Organization | null> {
    return loadEntity(context, Organization, organizationId);
  }
}
