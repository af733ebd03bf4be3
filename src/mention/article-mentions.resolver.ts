import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Article } from "../article/article.model.js";
import { NewsEvent } from "../event/event.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize, Weight } from "../kernel/cost.js";
import { pageOfItems } from "../kernel/page-of-items.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { Html } from "../kernel/scalars.js";
import { selects } from "../kernel/selection.js";
import type { Mentionable } from "../named-entity/mentionable.model.js";
import { Organization } from "../named-entity/organization.model.js";
import { Person } from "../named-entity/person.model.js";
import { Place } from "../named-entity/place.model.js";
import { articleHtml } from "./article-html.js";
import { mentionsByArticle } from "./mention.loaders.js";
import { BY_SALIENCE, salienceValues } from "./mention.lists.js";
import type { Mention } from "./mention.model.js";
import { MentionConnection } from "./mention.types.js";

/** Adds to Article all that it mentions; every field shares one read. */
@Resolver(() => Article)
export class ArticleMentionsResolver {
  @ListSize(4)
  @FieldResolver(() => [Person], { description: "The people it mentions, most salient first." })
  people(@Root() article: Article, @Ctx() context: RequestContext): Promise<Person[]> {
    return mentioned(context, article, Person);
  }

  @ListSize(4)
  @FieldResolver(() => [Organization], { description: "The organisations it mentions, most salient first." })
  organizations(@Root() article: Article, @Ctx() context: RequestContext): Promise<Organization[]> {
    return mentioned(context, article, Organization);
  }

  @ListSize(3)
  @FieldResolver(() => [Place], { description: "The places it mentions, most salient first." })
  places(@Root() article: Article, @Ctx() context: RequestContext): Promise<Place[]> {
    return mentioned(context, article, Place);
  }

  @ListSize(3)
  @FieldResolver(() => [NewsEvent], {
    description: "The meetings, visits and other events it mentions, most salient first.",
  })
  events(@Root() article: Article, @Ctx() context: RequestContext): Promise<NewsEvent[]> {
    return mentioned(context, article, NewsEvent);
  }

  @FieldResolver(() => MentionConnection, {
    description:
      "Everything it mentions with role, salience and spans, most salient first. Readers see confirmed\nmentions only.",
  })
  async mentions(
    @Root() article: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Mention>> {
    const page = readPage(args, BY_SALIENCE, selects(info, "totalCount"));
    const mentions = await loaders.for(mentionsByArticle).load(article.id);
    return pageOfItems(mentions, page, salienceValues);
  }

  @Weight(10)
  @FieldResolver(() => Html, { description: "The body as sanitised HTML, with each mention marked as a link." })
  bodyHtml(@Root() article: Article, @Ctx() context: RequestContext): Promise<string> {
    return articleHtml(context, article);
  }
}

/** What of one kind an article mentions, most salient first. */
async function mentioned<Kind extends Mentionable>(
  { loaders }: RequestContext,
  article: Article,
  kind: abstract new () => Kind,
): Promise<Kind[]> {
  const mentions = await loaders.for(mentionsByArticle).load(article.id);
  return mentions.map(({ target }) => target).filter((target): target is Kind => target instanceof kind);
}
