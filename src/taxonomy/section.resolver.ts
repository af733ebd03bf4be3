import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { addressOf } from "../kernel/address.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { wording } from "../kernel/localized.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { WebAddress } from "../kernel/scalars.js";
import { childrenBySection, sectionById } from "./section.loaders.js";
import { Section } from "./section.model.js";

/** A desk, its name and its place in the menu. */
@Resolver(() => Section)
export class SectionResolver {
  @FieldResolver(() => String, { description: "Its name in menus." })
  name(
    @Root() { names }: Section,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return wording(context, names, locale) ?? "";
  }

  @FieldResolver(() => WebAddress, { description: "Its page on this site." })
  url(@Root() { slug }: Section, @Ctx() { site }: RequestContext): string {
    return addressOf(site, "sections", slug);
  }

  @FieldResolver(() => Section, { nullable: true, description: "The section above it." })
  parent(@Root() { parentId }: Section, @Ctx() { loaders }: RequestContext): Promise<Section | null> {
    return loaders.find(sectionById, parentId);
  }

  @ListSize(10)
  @FieldResolver(() => [Section], { description: "The sections below it, in menu order, at most 100." })
  children(@Root() { id }: Section, @Ctx() { loaders }: RequestContext): Promise<Section[]> {
    return loaders.for(childrenBySection).load(id);
  }
}
