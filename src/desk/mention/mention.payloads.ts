import { Field, ID, ObjectType } from "type-graphql";
import { Article } from "../../article/article.model.js";
import { Payload } from "../../kernel/payload.js";
import { Mention } from "../../mention/mention.model.js";

@ObjectType({ description: "Result of tagMention." })
export class TagMentionPayload extends Payload {
  @Field(() => Mention, { nullable: true, description: "The mention after the change, or `null` when refused." })
  mention?: Mention | null;
}

@ObjectType({ description: "Result of untagMention." })
export class UntagMentionPayload extends Payload {
  @Field(() => ID, {
    nullable: true,
    description: "The mention that is gone, for client caches; `null` while spans remain.",
  })
  removedMentionId?: string | null;

  @Field(() => Article, { nullable: true, description: "The article after the change, or `null` when refused." })
  article?: Article | null;
}

@ObjectType({ description: "Result of resolveOrphan." })
export class ResolveOrphanPayload extends Payload {
  @Field(() => Mention, {
    nullable: true,
    description: "The mention after the change; `null` when refused, or when nothing of it is left.",
  })
  mention?: Mention | null;
}
