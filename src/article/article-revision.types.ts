import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/connection.js";
import { ArticleRevision } from "./article-revision.model.js";

/** A page of saved versions, as the schema says it. */
export const ArticleRevisionConnection = connectionType("ArticleRevision", () => ArticleRevision, {
  page: "A page of saved versions.",
  edge: "A saved version in a page.",
});

@ObjectType({ description: "What changed in one field between two versions." })
export class FieldChange {
  @Field(() => String, { description: "The field: `headline`, `body.3`, `section`." })
  path!: string;

  @Field(() => String, { nullable: true, description: "How it was; `null` where it is new." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "How it is; `null` where it was removed." })
  after!: string | null;
}
