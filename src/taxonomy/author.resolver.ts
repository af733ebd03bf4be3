import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { addressOf } from "../kernel/address.js";
import type { RequestContext } from "../kernel/context.js";
import { wording } from "../kernel/localized.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { WebAddress } from "../kernel/scalars.js";
import { loadEntity } from "../named-entity/named-entity.loaders.js";
import { Person } from "../named-entity/person.model.js";
import { Author } from "./author.model.js";

/** Someone who signs articles: page, life and, if any, the person they are in the news. */
@Resolver(() => Author)
export class AuthorResolver {
  @FieldResolver(() => WebAddress, { description: "Their page on this site." })
  url(@Root() { slug }: Author, @Ctx() { site }: RequestContext): string {
    return addressOf(site, "authors", slug);
  }

  @FieldResolver(() => String, { nullable: true, description: "A line or two about them." })
  bio(
    @Root() { bios }: Author,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return wording(context, bios, locale);
  }

  @FieldResolver(() => Person, { nullable: true, description: "The author as a subject of the news, if any." })
  person(@Root() { personId }: Author, @Ctx() context: RequestContext): Promise<Person | null> {
    return loadEntity(context, Person, personId);
  }
}
