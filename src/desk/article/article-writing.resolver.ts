import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import { CreateArticleInput, DiscardDraftInput, EditArticleInput, RestoreRevisionInput } from "./article-acts.types.js";
import {
  CreateArticlePayload,
  DiscardDraftPayload,
  EditArticlePayload,
  RestoreRevisionPayload,
} from "./article.payloads.js";
import { createArticle } from "./create-article.js";
import { discardDraft } from "./discard-draft.js";
import { editArticle } from "./edit-article.js";
import { restoreRevision } from "./restore-revision.js";

/** How the newsroom writes articles. */
@Resolver()
export class ArticleWritingResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateArticlePayload, { description: "Start a draft. It may be incomplete; publishing checks it." })
  createArticle(
    @Arg("input", () => CreateArticleInput) input: CreateArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateArticlePayload> {
    return createArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditArticlePayload, {
    description: "Change an article. Readers see the change at once if it is published.",
  })
  editArticle(
    @Arg("input", () => EditArticleInput) input: EditArticleInput,
    @Ctx() context: RequestContext,
  ): Promise<EditArticlePayload> {
    return editArticle(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => RestoreRevisionPayload, {
    description: "Bring back the text of an earlier revision, as a new version.",
  })
  restoreRevision(
    @Arg("input", () => RestoreRevisionInput) input: RestoreRevisionInput,
    @Ctx() context: RequestContext,
  ): Promise<RestoreRevisionPayload> {
    return restoreRevision(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => DiscardDraftPayload, {
    description: "Throw a draft away that was never public. Its revisions stay for admins.",
  })
  discardDraft(
    @Arg("input", () => DiscardDraftInput) input: DiscardDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<DiscardDraftPayload> {
    return discardDraft(context, input);
  }
}
