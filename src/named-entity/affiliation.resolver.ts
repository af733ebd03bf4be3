import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { wording } from "../kernel/localized.js";
import { partialDate, PartialDate } from "../kernel/partial-date.types.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { Affiliation } from "./affiliation.model.js";
import { loadEntity } from "./named-entity.loaders.js";
import { Organization } from "./organization.model.js";
import { Person } from "./person.model.js";

/** A post: who, where, as what and when. */
@Resolver(() => Affiliation)
export class AffiliationResolver {
  @FieldResolver(() => Person, { description: "Who holds the post." })
  person(@Root() { personId }: Affiliation, @Ctx() context: RequestContext): Promise<Person | null> {
    return loadEntity(context, Person, personId);
  }

  @FieldResolver(() => Organization, { description: "Where the post is." })
  organization(@Root() { organizationId }: Affiliation, @Ctx() context: RequestContext): Promise<Organization | null> {
    return loadEntity(context, Organization, organizationId);
  }

  @FieldResolver(() => String, { description: "Job title." })
  title(
    @Root() { titles }: Affiliation,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return wording(context, titles, locale) ?? "";
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was held; an open end means it still is.",
  })
  period(@Root() { edtf }: Affiliation): PartialDate | null {
    return partialDate(edtf);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is held today." })
  isCurrent(@Root() { latest }: Affiliation): boolean {
    return latest === null || latest >= new Date().toISOString().slice(0, 10);
  }
}
