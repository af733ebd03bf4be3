import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { Article } from "./article.model.js";
import { findPreviewed } from "./find-previewed.js";

/** Shows what is not public to those whom the newsroom has given a link. */
@Resolver()
export class PreviewResolver {
  @Query(() => Article, {
    nullable: true,
    description: "An article that is not public, by a preview link's token; `null` when the token is wrong or expired.",
  })
  preview(@Arg("token", () => String) token: string, @Ctx() context: RequestContext): Promise<Article | null> {
    return findPreviewed(context, token);
  }
}
