import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { readingOfItems } from "../article/article-reading.js";
import { Article } from "../article/article.model.js";
import { ArticleConnection } from "../article/article.types.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { sightOfOwn } from "../article/previewed.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { selects } from "../kernel/selection.js";
import { BY_CLOSENESS, relatedByArticle } from "./related.lists.js";

/** Adds to Article where to read on. */
@Resolver(() => Article)
export class RelatedResolver {
  @FieldResolver(() => ArticleConnection, {
    description: "Other articles about the same people, organisations and events.",
  })
  related(
    @Root() article: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    const page = readPage(args, BY_CLOSENESS, selects(info, "totalCount"));
    const asked = { page, reading: readingOfItems(info), sight: sightOfOwn(context, article) };
    return context.loaders.for(relatedByArticle, asked).load(article.id);
  }
}
