import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { ArticleStatus } from "../article/article-status.js";
import { DateRange } from "../kernel/date-range.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { Locale } from "../kernel/scalars.js";

@InputType({ description: 'Which articles. Conditions are joined by "and", the values of one list by "or".' })
export class ArticleFilter {
  @Field(() => DateRange, { nullable: true })
  published?: DateRange | null;

  @Field(() => [Locale], { nullable: true, description: "Also finds more special tags: `ar` finds `ar-MA`." })
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Includes the sections below them." })
  sectionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Includes narrower topics." })
  topicIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sourceIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  authorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Editors only: begun or last changed by these accounts." })
  editorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Mentions any of these." })
  mentionsAny?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Mentions all of these." })
  mentionsAll?: string[] | null;

  @Field(() => [ArticleStatus], {
    nullable: true,
    description:
      "Editors only, and of `Query.articles`; readers get published articles whatever they ask. Default: `[PUBLISHED]`.",
  })
  statuses?: ArticleStatus[] | null;
}

/** What to sort articles by. */
export enum ArticleOrderField {
  PUBLISHED_AT = "PUBLISHED_AT",
  UPDATED_AT = "UPDATED_AT",
  URGENCY = "URGENCY",
  COMMENT_COUNT = "COMMENT_COUNT",
}

registerEnumType(ArticleOrderField, {
  name: "ArticleOrderField",
  description: "What to sort articles by.",
  valuesConfig: {
    UPDATED_AT: { description: "An article that is changed while you page may be repeated or missed." },
    URGENCY: { description: "Of equals the newest first when ascending." },
    COMMENT_COUNT: { description: "An article that is commented on while you page may be repeated or missed." },
  },
});

@InputType({ description: "How to sort articles." })
export class ArticleOrder {
  @Field(() => ArticleOrderField)
  field!: ArticleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC })
  direction!: OrderDirection;
}

/** Which page of a list of articles, and in which order. */
@ArgsType()
export class OrderedArticlesArgs extends PageArgs {
  @Field(() => ArticleOrder, {
    nullable: true,
    defaultValue: { field: ArticleOrderField.PUBLISHED_AT, direction: OrderDirection.DESC },
  })
  orderBy?: ArticleOrder | null;
}

/** Which page of which articles, and in which order. */
@ArgsType()
export class ArticlePageArgs extends OrderedArticlesArgs {
  @Field(() => ArticleFilter, { nullable: true })
  filter?: ArticleFilter | null;
}
