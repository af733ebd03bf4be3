import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { wording } from "../kernel/localized.js";
import { LocaleArg } from "../kernel/locale-arg.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { EventParticipant } from "./event-participant.model.js";

/** A participant: who, in what capacity, and for whom. */
@Resolver(() => EventParticipant)
export class EventParticipantResolver {
  @FieldResolver(() => NamedEntity, {
    description: "Who takes part: usually a person or organisation; a place stands for its delegation.",
  })
  entity(@Root() { entity }: EventParticipant): NamedEntity {
    return entity;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'In what capacity, in words: "head of the delegation".',
  })
  title(
    @Root() { titles }: EventParticipant,
    @LocaleArg() locale: string | null | undefined,
    @Ctx() context: RequestContext,
  ): string | null {
    return wording(context, titles, locale);
  }

  @FieldResolver(() => NamedEntity, { nullable: true, description: "Whom or what the participant stands for." })
  onBehalfOf(@Root() { onBehalfOf }: EventParticipant): NamedEntity | null {
    return onBehalfOf;
  }
}
