import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Account } from "../account/account.model.js";
import { articleById } from "../article/article.loaders.js";
import { Article } from "../article/article.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { Html } from "../kernel/scalars.js";
import { selects } from "../kernel/selection.js";
import { commentHtml } from "./comment-html.js";
import { OLDEST_FIRST, repliesByComment } from "./comment.lists.js";
import { commentById } from "./comment.loaders.js";
import { Comment } from "./comment.model.js";
import { CommentConnection } from "./comment.types.js";
import { ReactionGroup } from "./reaction-group.model.js";

/** A comment: who wrote it, what it answers, and what was answered. */
@Resolver(() => Comment)
export class CommentResolver {
  @FieldResolver(() => Article, { description: "What it comments on." })
  article(@Root() { articleId }: Comment, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.for(articleById).load(articleId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: "`null` for a guest, and when the account was deleted.",
  })
  author(@Root() { author }: Comment): Account | null {
    return author ?? null;
  }

  @FieldResolver(() => String, {
    description: "The name to show: the account's display name, or the name a guest gave.",
  })
  authorName(@Root() { author, guestName }: Comment): string {
    return author?.displayName ?? guestName ?? "";
  }

  @FieldResolver(() => Html, { nullable: true, description: "The body as sanitised HTML; `null` when `body` is." })
  bodyHtml(@Root() { body }: Comment): string {
    return commentHtml(body);
  }

  @FieldResolver(() => Comment, { nullable: true, description: "The comment it answers." })
  parent(@Root() { parentId }: Comment, @Ctx() { loaders }: RequestContext): Promise<Comment | null> {
    return loaders.find(commentById, parentId);
  }

  @FieldResolver(() => CommentConnection, { description: "Direct replies, oldest first." })
  replies(
    @Root() { id }: Comment,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Comment>> {
    return loaders.for(repliesByComment, readPage(args, OLDEST_FIRST, selects(info, "totalCount"))).load(id);
  }

  @ListSize(3)
  @FieldResolver(() => [ReactionGroup], { description: "Reactions by kind; kinds nobody used are left out." })
  reactions(@Root() { reactions }: Comment): ReactionGroup[] {
    return reactions ?? [];
  }
}
