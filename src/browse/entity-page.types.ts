import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { DateRange } from "../kernel/date-range.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { EntityKind } from "../named-entity/named-entity.model.js";

@InputType({ description: "Which entities." })
export class EntityFilter {
  @Field(() => [EntityKind], { nullable: true })
  kinds?: EntityKind[] | null;

  @Field(() => String, { nullable: true, description: "Has this identifier, for example `wikidata:Q8475`." })
  identifier?: string | null;

  @Field(() => DateRange, { nullable: true })
  mentioned?: DateRange | null;
}

/** What to sort entities by. */
export enum EntityOrderField {
  ARTICLE_COUNT = "ARTICLE_COUNT",
  LAST_MENTIONED_AT = "LAST_MENTIONED_AT",
}

registerEnumType(EntityOrderField, {
  name: "EntityOrderField",
  description: "What to sort entities by. An entity that is mentioned while you page may be repeated or missed.",
});

@InputType({ description: "How to sort entities." })
export class EntityOrder {
  @Field(() => EntityOrderField)
  field!: EntityOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC })
  direction!: OrderDirection;
}

/** Which page of which entities, and in which order. */
@ArgsType()
export class EntityPageArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true })
  filter?: EntityFilter | null;

  @Field(() => EntityOrder, {
    nullable: true,
    defaultValue: { field: EntityOrderField.ARTICLE_COUNT, direction: OrderDirection.DESC },
  })
  orderBy?: EntityOrder | null;
}
