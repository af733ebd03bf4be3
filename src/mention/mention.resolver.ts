import { accountById } from "../account/account.loaders.js";
import { Account } from "../account/account.model.js";
import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { articleById } from "../article/article.loaders.js";
import { Article } from "../article/article.model.js";
import type { RequestContext } from "../kernel/context.js";
import { Mentionable } from "../named-entity/mentionable.model.js";
import { Mention } from "./mention.model.js";
import { loadTarget } from "./target.loaders.js";

/** The two ends of a mention. */
@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Article, { description: "The article that mentions it." })
  article(
    @Root() { article, articleId }: Mention,
    @Ctx() { loaders }: RequestContext,
  ): Article | Promise<Article | null> {
    return article ?? loaders.for(articleById).load(articleId);
  }

  @FieldResolver(() => Mentionable, {
    nullable: true,
    description: "What is mentioned. `null` for a suggestion the system could not resolve yet.",
  })
  target(@Root() mention: Mention, @Ctx() context: RequestContext): Mentionable | null | Promise<Mentionable | null> {
    return loadTarget(context, mention);
  }

  @LeastRole(Role.EDITOR)
  @FieldResolver(() => Account, { nullable: true, description: "The editor who made or confirmed it." })
  confirmedBy(@Root() { confirmedById }: Mention, @Ctx() { loaders }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, confirmedById);
  }
}
