import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { accountById } from "../account/account.loaders.js";
import { Account } from "../account/account.model.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { ArticleRevision } from "./article-revision.model.js";
import { FieldChange } from "./article-revision.types.js";
import { articleById } from "./article.loaders.js";
import { Article } from "./article.model.js";
import { Block } from "./block.model.js";
import { revisionChanges } from "./revision-changes.js";
import { readyToShow } from "./stored-html.js";

/** A saved version: what it says, who saved it, and what it changed. */
@Resolver(() => ArticleRevision)
export class ArticleRevisionResolver {
  @FieldResolver(() => Article, { description: "The article it is a version of." })
  article(@Root() { articleId }: ArticleRevision, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.for(articleById).load(articleId);
  }

  @FieldResolver(() => String, { description: "The headline of that version." })
  headline(@Root() { content }: ArticleRevision): string {
    return content.headline;
  }

  @FieldResolver(() => String, { nullable: true, description: "The summary of that version." })
  summary(@Root() { content }: ArticleRevision): string | null {
    return content.summary;
  }

  @ListSize(20)
  @FieldResolver(() => [Block], { description: "The text of that version." })
  body(@Root() { content }: ArticleRevision): Block[] {
    return readyToShow([...content.body]);
  }

  @FieldResolver(() => Account, { nullable: true, description: "Who saved it." })
  createdBy(@Root() { createdById }: ArticleRevision, @Ctx() { loaders }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, createdById);
  }

  @ListSize(10)
  @FieldResolver(() => [FieldChange], {
    description: "What changed against the version before, or against `since`, field by field and block by block.",
  })
  changes(
    @Root() revision: ArticleRevision,
    @Arg("since", () => Int, { nullable: true }) since: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<FieldChange[]> {
    return revisionChanges(context, revision, since ?? null);
  }
}
