import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { Locale } from "../kernel/scalars.js";

@InputType({ description: 'Which articles. Conditions are joined by "and", the values of one list by "or".' })
export class ArticleFilter {
  @Field(() => [Locale], { nullable: true, description: "Also finds more special tags: `ar` finds `ar-MA`." })
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Includes the sections below them." })
  sectionIds?: string[] | null;
}

/** What to sort articles by. */
export enum ArticleOrderField {
  PUBLISHED_AT = "PUBLISHED_AT",
}

registerEnumType(ArticleOrderField, { name: "ArticleOrderField", description: "What to sort articles by." });

@InputType({ description: "How to sort articles." })
export class ArticleOrder {
  @Field(() => ArticleOrderField)
  field!: ArticleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC })
  direction!: OrderDirection;
}

/** Which page of which articles, and in which order. */
@ArgsType()
export class ArticlePageArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true })
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrder, {
    nullable: true,
    defaultValue: { field: ArticleOrderField.PUBLISHED_AT, direction: OrderDirection.DESC },
  })
  orderBy?: ArticleOrder | null;
}
