import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { PageArgs } from "../kernel/page.js";
import { Comment } from "./comment.model.js";

/** A page of comments, as the schema says it. */
export const CommentConnection = connectionType("Comment", () => Comment, {
  page: "A page of comments.",
  edge: "A comment in a page.",
});

/** What to sort comments by. */
export enum CommentOrderField {
  CREATED_AT = "CREATED_AT",
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
  @Field(() => CommentOrder, {
    nullable: true,
    defaultValue: { field: CommentOrderField.CREATED_AT, direction: OrderDirection.DESC },
  })
  orderBy?: CommentOrder | null;
}
