import { Field, ID, ObjectType } from "type-graphql";
import { Account } from "../account/account.model.js";
import { Article } from "../article/article.model.js";
import { Comment } from "../comment/comment.model.js";
import { ListedWord } from "../comment/listed-word.model.js";
import { ListSize } from "../kernel/cost.js";
import { Payload } from "../kernel/payload.js";
import { UserError } from "../kernel/user-error.js";

@ObjectType({ description: "Result of moderateComments." })
export class ModerateCommentsPayload {
  @ListSize(50)
  @Field(() => [Comment], { description: "The comments that were decided." })
  comments!: readonly Comment[];

  @ListSize(2)
  @Field(() => [UserError], { description: "Why others were refused; `path` names the decision." })
  errors!: readonly UserError[];
}

@ObjectType({ description: "Result of setCommentMode." })
export class SetCommentModePayload extends Payload {
  @Field(() => Article, { nullable: true, description: "The article after the change, or `null` when refused." })
  article?: Article | null;
}

@ObjectType({ description: "Result of restrictUser." })
export class RestrictUserPayload extends Payload {
  @Field(() => Account, { nullable: true, description: "The account after the change, or `null` when refused." })
  user?: Account | null;
}

@ObjectType({ description: "Result of editWordList." })
export class EditWordListPayload extends Payload {
  @ListSize(100)
  @Field(() => [ListedWord], { description: "The list after the change." })
  words!: readonly ListedWord[];
}

@ObjectType({ description: "Result of eraseUser." })
export class EraseUserPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id that is gone, for client caches." })
  erasedUserId?: string | null;
}
