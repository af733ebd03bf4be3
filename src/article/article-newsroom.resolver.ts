import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { accountById } from "../account/account.loaders.js";
import { Account } from "../account/account.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { LeastRole } from "../kernel/least-role.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { Role } from "../kernel/role.js";
import { selectedOfItems, selects } from "../kernel/selection.js";
import { ArticleAction, actionsOn } from "./article-action.js";
import { LATEST_VERSIONS, revisionsByArticle } from "./article-revision.lists.js";
import type { ArticleRevision } from "./article-revision.model.js";
import { ArticleRevisionConnection } from "./article-revision.types.js";
import { Article } from "./article.model.js";
import { isOpenForComments } from "./open-for-comments.js";

const TOLD_BY_CONTENT = ["headline", "summary", "body", "changes"];

/** Adds to Article what the newsroom knows of it, and what the viewer may do. */
@Resolver(() => Article)
export class ArticleNewsroomResolver {
  @LeastRole(Role.EDITOR)
  @FieldResolver(() => Account, { nullable: true, description: "Who began it." })
  createdBy(@Root() { createdById }: Article, @Ctx() { loaders }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, createdById);
  }

  @LeastRole(Role.EDITOR)
  @FieldResolver(() => Account, { nullable: true, description: "Who changed it last." })
  updatedBy(@Root() { updatedById }: Article, @Ctx() { loaders }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, updatedById);
  }

  @LeastRole(Role.EDITOR)
  @FieldResolver(() => ArticleRevisionConnection, { description: "Saved versions, newest first." })
  revisions(
    @Root() { id }: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ArticleRevision>> {
    const page = readPage(args, LATEST_VERSIONS, selects(info, "totalCount"));
    const fields = selectedOfItems(info);
    const withContent = TOLD_BY_CONTENT.some((field) => fields.has(field));
    return loaders.for(revisionsByArticle, { page, withContent }).load(id);
  }

  @FieldResolver(() => [ArticleAction], { description: "What the viewer may do with the article now." })
  viewerActions(@Root() article: Article, @Ctx() { site, viewer }: RequestContext): ArticleAction[] {
    return actionsOn(article, viewer, isOpenForComments(article, site.commenting, new Date()));
  }
}
