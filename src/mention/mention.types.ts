import { ArgsType, Field, Float, InputType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { DateRange } from "../kernel/date-range.js";
import { PageArgs } from "../kernel/page.js";
import { MentionableKind } from "../named-entity/mentionable.model.js";
import { Mention, MentionRole, MentionStatus } from "./mention.model.js";

/** A page of mentions, as the schema says it. */
export const MentionConnection = connectionType("Mention", () => Mention, {
  page: "A page of mentions.",
  edge: "A mention in a page.",
});

@InputType({ description: 'Which mentions. Conditions are joined by "and", the values of one list by "or".' })
export class MentionFilter {
  @Field(() => [MentionableKind], { nullable: true })
  kinds?: MentionableKind[] | null;

  @Field(() => [MentionRole], { nullable: true })
  roles?: MentionRole[] | null;

  @Field(() => [MentionStatus], {
    nullable: true,
    description: "Default: `[CONFIRMED]`. Only editors may ask for others.",
  })
  statuses?: MentionStatus[] | null;

  @Field(() => Float, { nullable: true, description: "At least so central to the article, 0 to 1." })
  minSalience?: number | null;

  @Field(() => DateRange, { nullable: true, description: "When the article was published." })
  published?: DateRange | null;
}

/** Which page of which mentions. */
@ArgsType()
export class MentionPageArgs extends PageArgs {
  @Field(() => MentionFilter, { nullable: true })
  filter?: MentionFilter | null;
}
