import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Account } from "../account/account.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { selects } from "../kernel/selection.js";
import { commentOrder, commentsByAuthor } from "./comment.lists.js";
import type { Comment } from "./comment.model.js";
import { CommentConnection } from "./comment.types.js";

/** Adds to User what they have written. */
@Resolver(() => Account)
export class UserCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: "Published comments, newest first; moderators see all." })
  comments(
    @Root() { id }: Account,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Comment>> {
    return loaders.for(commentsByAuthor, readPage(args, commentOrder(), selects(info, "totalCount"))).load(id);
  }
}
