import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { addressOf } from "../kernel/address.js";
import type { RequestContext } from "../kernel/context.js";
import { wording } from "../kernel/localized.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { WebAddress } from "../kernel/scalars.js";
import { Mentionable } from "./mentionable.model.js";
import { printedName } from "./printed-name.js";

/** What readers see first of whatever can be mentioned. */
@Resolver(() => Mentionable)
export class MentionableResolver {
  @FieldResolver(() => String, { description: "The best name for a reader of `locale`." })
  name(
    @Root() mentionable: Mentionable,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    return printedName(context, mentionable.names, locale);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "One or two sentences that tell it apart from its namesakes.",
  })
  description(
    @Root() mentionable: Mentionable,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return wording(context, mentionable.descriptions, locale);
  }

  @FieldResolver(() => WebAddress, { description: "Its page on this site." })
  url(@Root() mentionable: Mentionable, @Ctx() { site }: RequestContext): string {
    return addressOf(site, mentionable.folder, mentionable.slug);
  }
}
