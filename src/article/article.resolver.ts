import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { addressOf } from "../kernel/address.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { textDirection } from "../kernel/locale.js";
import { WebAddress } from "../kernel/scalars.js";
import { Author } from "../taxonomy/author.model.js";
import { Section } from "../taxonomy/section.model.js";
import { Source } from "../taxonomy/source.model.js";
import { Topic } from "../taxonomy/topic.model.js";
import type { ArticleParts } from "./article-parts.js";
import { loadPart } from "./article-parts.loaders.js";
import { findArticle } from "./find-article.js";
import { Article } from "./article.model.js";
import { Block } from "./block.model.js";
import { Correction } from "./correction.model.js";
import { Retraction } from "./retraction.model.js";
import { TextDirection } from "./text-direction.js";

/** A part at hand, or soon. */
type Awaitable<Name extends keyof ArticleParts> = ArticleParts[Name] | Promise<ArticleParts[Name]>;

/** An article: its text, where it comes from, how it is filed, and what became of it. */
@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: "An article by id or by slug; exactly one of the two must be given.",
  })
  article(
    @Arg("id", () => ID, { nullable: true }) id: string | null | undefined,
    @Arg("slug", () => String, { nullable: true }) slug: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Article | null> {
    return findArticle(context, id ?? null, slug ?? null, info);
  }

  @FieldResolver(() => WebAddress, { description: "Canonical address." })
  url(@Root() { slug }: Article, @Ctx() { site }: RequestContext): string {
    return addressOf(site, "articles", slug);
  }

  @FieldResolver(() => TextDirection, { description: "Which way its language is written." })
  direction(@Root() { language }: Article): TextDirection {
    return TextDirection[textDirection(language)];
  }

  @ListSize(20)
  @FieldResolver(() => [Block], { description: "The text, block by block, in reading order." })
  body(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"body"> {
    return loadPart(context, article, "body");
  }

  @FieldResolver(() => String, { description: "The body as plain text, blocks separated by a blank line." })
  async bodyText(@Root() article: Article, @Ctx() context: RequestContext): Promise<string> {
    return (await loadPart(context, article, "body")).map(({ text }) => text).join("\n\n");
  }

  @ListSize(2)
  @FieldResolver(() => [Author], { description: "People who wrote it, in order of credit." })
  authors(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"authors"> {
    return loadPart(context, article, "authors");
  }

  @FieldResolver(() => Source, { nullable: true, description: "The publication or agency it came from." })
  source(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"source"> {
    return loadPart(context, article, "source");
  }

  @FieldResolver(() => Section, { nullable: true, description: "The desk it is filed under." })
  section(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"section"> {
    return loadPart(context, article, "section");
  }

  @ListSize(5)
  @FieldResolver(() => [Topic], { description: "What it is about, as IPTC Media Topics, most specific first." })
  topics(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"topics"> {
    return loadPart(context, article, "topics");
  }

  @ListSize(2)
  @FieldResolver(() => [Correction], { description: "Published corrections, newest first." })
  corrections(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"corrections"> {
    return loadPart(context, article, "corrections");
  }

  @FieldResolver(() => Retraction, {
    nullable: true,
    description: "Why it was withdrawn, when `status` is `RETRACTED`.",
  })
  retraction(@Root() { retractionReason, retractedAt }: Article): Retraction | null {
    return retractionReason === null || retractedAt === null ? null : { reason: retractionReason, retractedAt };
  }

  @ListSize(3)
  @FieldResolver(() => [Article], { description: "The same story in other languages." })
  translations(@Root() article: Article, @Ctx() context: RequestContext): Awaitable<"translations"> {
    return loadPart(context, article, "translations");
  }
}
