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
  person(@Root() { person, personId }: Affiliation, @Ctx() context: RequestContext): Person | Promise<Person | null> {
    return person ?? loadEntity(context, Person, personId);
  }

  @FieldResolver(() => Organization, { description: "Where the post is." })
  organization(
    @Root() { organization, organizationId }: Affiliation,
    @Ctx() context: RequestContext,
  ): Organization | Promise<Organization | null> {
    return organization ?? loadEntity(context, Organization, organizationId);
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
