import { Field, ID, ObjectType } from "type-graphql";
import { Article } from "../../article/article.model.js";
import { Payload } from "../../kernel/payload.js";

/** What an act answers that leaves an article behind. */
@ObjectType()
abstract class ArticlePayload extends Payload {
  @Field(() => Article, { nullable: true, description: "The article after the change, or `null` when refused." })
  article?: Article | null;
}

/** The same of an act that sets a time, which may not be the time that was asked for. */
@ObjectType()
abstract class TimedArticlePayload extends ArticlePayload {
  @Field(() => String, {
    nullable: true,
    description: "What was done otherwise than asked, for people: an embargo that has put publication off.",
  })
  notice?: string | null;
}

@ObjectType({ description: "Result of createArticle." })
export class CreateArticlePayload extends ArticlePayload {}

@ObjectType({ description: "Result of editArticle." })
export class EditArticlePayload extends TimedArticlePayload {}

@ObjectType({ description: "Result of restoreRevision." })
export class RestoreRevisionPayload extends ArticlePayload {}

@ObjectType({ description: "Result of publishArticle." })
export class PublishArticlePayload extends TimedArticlePayload {}

@ObjectType({ description: "Result of scheduleArticle." })
export class ScheduleArticlePayload extends TimedArticlePayload {}

@ObjectType({ description: "Result of unpublishArticle." })
export class UnpublishArticlePayload extends ArticlePayload {}

@ObjectType({ description: "Result of correctArticle." })
export class CorrectArticlePayload extends ArticlePayload {}

@ObjectType({ description: "Result of retractArticle." })
export class RetractArticlePayload extends ArticlePayload {}

@ObjectType({ description: "Result of discardDraft." })
export class DiscardDraftPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id that is gone, for client caches." })
  discardedArticleId?: string | null;
}

@ObjectType({ description: "Result of createPreviewLink." })
export class CreatePreviewLinkPayload extends Payload {
  @Field(() => String, { nullable: true, description: "Pass it to `Query.preview`." })
  token?: string | null;

  @Field(() => Date, { nullable: true, description: "When it ends." })
  expiresAt?: Date | null;
}
