import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { CommentFlag } from "./comment-flag.model.js";
import { Comment, CommentStatus } from "./comment.model.js";

/** A page of comments, as the schema says it. */
export const CommentConnection = connectionType("Comment", () => Comment, {
  page: "A page of comments.",
  edge: "A comment in a page.",
});

/** A page of flags, as the schema says it. */
export const CommentFlagConnection = connectionType("CommentFlag", () => CommentFlag, {
  page: "A page of flags.",
  edge: "A flag in a page.",
});

@InputType({ description: "Which comments." })
export class CommentFilter {
  @Field(() => [CommentStatus], {
    nullable: true,
    description: "Default: `[PUBLISHED]`. Only moderators may ask for others.",
  })
  statuses?: CommentStatus[] | null;

  @Field(() => ID, { nullable: true })
  articleId?: string | null;

  @Field(() => ID, { nullable: true })
  authorId?: string | null;

  @Field(() => Int, { nullable: true, description: "Reported at least this often." })
  minFlags?: number | null;
}

/** What to sort comments by. */
export enum CommentOrderField {
  CREATED_AT = "CREATED_AT",
  REACTION_COUNT = "REACTION_COUNT",
  REPLY_COUNT = "REPLY_COUNT",
  FLAG_COUNT = "FLAG_COUNT",
}

registerEnumType(CommentOrderField, { name: "CommentOrderField", description: "What to sort comments by." });

@InputType({ description: "How to sort comments." })
export class CommentOrder {
  @Field(() => CommentOrderField)
  field!: CommentOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC })
  direction!: OrderDirection;
}

/** Which page of comments, and in which order. */
@ArgsType()
export class CommentPageArgs extends PageArgs {
  @Field(() => CommentFilter, { nullable: true })
  filter?: CommentFilter | null;

  @Field(() => CommentOrder, {
    nullable: true,
    defaultValue: { field: CommentOrderField.CREATED_AT, direction: OrderDirection.DESC },
  })
  orderBy?: CommentOrder | null;
}
