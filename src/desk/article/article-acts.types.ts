import { Field, ID, InputType, Int } from "type-graphql";
import { CorrectionKind } from "../../article/correction.model.js";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";
import { ArticleInput } from "./article.types.js";

@InputType({ description: "Input of createArticle." })
export class CreateArticleInput {
  @Field(() => ArticleInput)
  article!: ArticleInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

/** Which article an act is about, and the version that the editor saw. */
@InputType()
export abstract class ArticleActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: "Input of editArticle." })
export class EditArticleInput extends ArticleActInput {
  @Field(() => ArticleInput)
  article!: ArticleInput;

  @Field(() => String, { nullable: true, description: "What changed and why, for colleagues." })
  note?: string | null;
}

@InputType({ description: "Input of restoreRevision." })
export class RestoreRevisionInput {
  @Field(() => ID)
  revisionId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: "Input of publishArticle." })
export class PublishArticleInput extends ArticleActInput {}

@InputType({ description: "Input of discardDraft." })
export class DiscardDraftInput extends ArticleActInput {}

@InputType({ description: "Input of createPreviewLink." })
export class CreatePreviewLinkInput {
  @Field(() => ID)
  articleId!: string;

  @Field(() => Int, { defaultValue: 24, description: "How long it works; at most 168." })
  hours!: number;
}

@InputType({ description: "Input of scheduleArticle." })
export class ScheduleArticleInput extends ArticleActInput {
  @Field(() => Date)
  at!: Date;
}

@InputType({ description: "Input of unpublishArticle." })
export class UnpublishArticleInput extends ArticleActInput {
  @Field(() => String, { nullable: true, description: "Why, for colleagues." })
  note?: string | null;
}

@InputType({ description: "Input of correctArticle." })
export class CorrectArticleInput extends ArticleActInput {
  @Field(() => ArticleInput)
  article!: ArticleInput;

  @Field(() => CorrectionKind, { defaultValue: CorrectionKind.CORRECTION })
  kind!: CorrectionKind;

  @Field(() => String, { description: "What was wrong, as readers will see it." })
  text!: string;
}

@InputType({ description: "Input of retractArticle." })
export class RetractArticleInput extends ArticleActInput {
  @Field(() => String, { description: "Why, as readers will see it." })
  reason!: string;
}
