import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Account } from "../account/account.model.js";
import { articleById } from "../article/article.loaders.js";
import { Article } from "../article/article.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { LeastRole } from "../kernel/least-role.js";
import { sentenceFor } from "../kernel/localized.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { Role } from "../kernel/role.js";
import { Html } from "../kernel/scalars.js";
import { selects } from "../kernel/selection.js";
import type { Sentence } from "../kernel/user-error.js";
import type { CommentFlag } from "./comment-flag.model.js";
import { CommentHold, holdOf } from "./comment-hold.types.js";
import { commentHtml } from "./comment-html.js";
import { flagsByComment, LATEST_FLAGS, OLDEST_FIRST, repliesByComment } from "./comment.lists.js";
import { commentById, decisionsByComment } from "./comment.loaders.js";
import { Comment, CommentStatus } from "./comment.model.js";
import { CommentConnection, CommentFlagConnection } from "./comment.types.js";
import { ModerationDecision } from "./moderation-decision.model.js";
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
  author(@Root() { author, status }: Comment): Account | null {
    return status === CommentStatus.DELETED ? null : (author ?? null);
  }

  @FieldResolver(() => String, {
    description: "The name to show: the account's display name, or the name a guest gave.",
  })
  authorName(@Root() { author, guestName, status }: Comment, @Ctx() context: RequestContext): string {
    if (status === CommentStatus.DELETED) return "";
    return author?.displayName ?? guestName ?? sentenceFor(context, DELETED_ACCOUNT);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "`null` unless the viewer may read it: comments that are not published are seen by their author\nand by moderators.",
  })
  body(@Root() { body, status }: Comment): string | null {
    // Of those that the viewer may not see there is nothing at all; of a deleted one, its place.
    return status === CommentStatus.DELETED ? null : body;
  }

  @FieldResolver(() => Html, { nullable: true, description: "The body as sanitised HTML; `null` when `body` is." })
  bodyHtml(@Root() { body, status }: Comment): string | null {
    return status === CommentStatus.DELETED ? null : commentHtml(body);
  }

  @FieldResolver(() => CommentHold, {
    nullable: true,
    description: "Why it is not shown yet, for its author and moderators.",
  })
  hold(@Root() comment: Comment, @Ctx() { viewer }: RequestContext): CommentHold | null {
    return holdOf(comment, viewer);
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

  @LeastRole(Role.MODERATOR)
  @FieldResolver(() => CommentFlagConnection, { description: "What readers and filters reported about it." })
  flags(
    @Root() { id }: Comment,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CommentFlag>> {
    return loaders.for(flagsByComment, readPage(args, LATEST_FLAGS, selects(info, "totalCount"))).load(id);
  }

  @LeastRole(Role.MODERATOR)
  @ListSize(5)
  @FieldResolver(() => [ModerationDecision], { description: "Decisions about it, newest first." })
  moderationLog(@Root() { id }: Comment, @Ctx() { loaders }: RequestContext): Promise<ModerationDecision[]> {
    return loaders.for(decisionsByComment).load(id);
  }
}

const DELETED_ACCOUNT: Sentence = { en: "Deleted account", fr: "Compte supprimé", ar: "حساب محذوف" };
