import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import {
  CorrectArticleInput,
  CreatePreviewLinkInput,
  PublishArticleInput,
  RetractArticleInput,
  ScheduleArticleInput,
  UnpublishArticleInput,
} from "./article-acts.types.js";
import {
  CorrectArticlePayload,
  CreatePreviewLinkPayload,
  PublishArticlePayload,
  RetractArticlePayload,
  ScheduleArticlePayload,
  UnpublishArticlePayload,
} from "./article.payloads.js";
import { correctArticle } from "./correct-article.js";
import { createPreviewLink } from "./create-preview-link.js";
import { publishArticle } from "./publish-article.js";
import { retractArticle } from "./retract-article.js";
import { scheduleArticle } from "./schedule-article.js";
import { unpublishArticle } from "./unpublish-article.js";

/** How articles go out, are put right and are withdrawn. */
@Resolver()
export class ArticleLifeResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => PublishArticlePayload, { description: "Publish now." })
  publishArticle(
    @Arg("input", () => PublishArticleInput) input: PublishArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<PublishArticlePayload> {
    return publishArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => ScheduleArticlePayload, { description: "Publish later." })
  scheduleArticle(
    @Arg("input", () => ScheduleArticleInput) input: ScheduleArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<ScheduleArticlePayload> {
    return scheduleArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => UnpublishArticlePayload, { description: "Take a published article offline, or cancel its schedule." })
  unpublishArticle(
    @Arg("input", () => UnpublishArticleInput) input: UnpublishArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<UnpublishArticlePayload> {
    return unpublishArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => CorrectArticlePayload, { description: "Change a published article and tell readers what was wrong." })
  correctArticle(
    @Arg("input", () => CorrectArticleInput) input: CorrectArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectArticlePayload> {
    return correctArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => RetractArticlePayload, {
    description: "Withdraw a published article for good, with a public reason.",
  })
  retractArticle(
    @Arg("input", () => RetractArticleInput) input: RetractArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<RetractArticlePayload> {
    return retractArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => CreatePreviewLinkPayload, {
    description: "A link under which anyone may read this draft until it expires.",
  })
  createPreviewLink(
    @Arg("input", () => CreatePreviewLinkInput) input: CreatePreviewLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<CreatePreviewLinkPayload> {
    return createPreviewLink(context, input);
  }
}
