import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
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
}
