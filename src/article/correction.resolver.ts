import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { revisionByVersion } from "./article-revision.loaders.js";
import { ArticleRevision } from "./article-revision.model.js";
import { articleById } from "./article.loaders.js";
import { Article } from "./article.model.js";
import { Correction } from "./correction.model.js";

/** The article a correction belongs to. */
@Resolver(() => Correction)
export class CorrectionResolver {
  @FieldResolver(() => Article, { description: "The article that was wrong." })
  article(@Root() { articleId }: Correction, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.for(articleById).load(articleId);
  }

  @LeastRole(Role.EDITOR)
  @FieldResolver(() => ArticleRevision, { nullable: true, description: "The version that carries the correction." })
  revision(
    @Root() { articleId, version }: Correction,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ArticleRevision | null> | null {
    return version === null ? null : loaders.for(revisionByVersion).load({ articleId, version });
  }
}
