import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { Article } from "../article/article.model.js";
import { isPreview, sightOfOwn } from "../article/previewed.js";
import { eventColumnsFor } from "../event/event.loaders.js";
import { NewsEvent } from "../event/event.model.js";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { ListSize, Weight } from "../kernel/cost.js";
import { pageOfItems } from "../kernel/page-of-items.js";
import { readPage } from "../kernel/page.js";
import { Html } from "../kernel/scalars.js";
import { selected, selects } from "../kernel/selection.js";
import { type Mentionable, MentionableKind } from "../named-entity/mentionable.model.js";
import { entityColumnsFor } from "../named-entity/named-entity.loaders.js";
import type { NamedEntity } from "../named-entity/named-entity.model.js";
import { Organization } from "../named-entity/organization.model.js";
import { Person } from "../named-entity/person.model.js";
import { Place } from "../named-entity/place.model.js";
import { articleHtml } from "./article-html.js";
import { CONFIRMED, fitsMention, readMentionFilter } from "./mention-filter.js";
import { mentionsByArticle } from "./mention.loaders.js";
import { BY_SALIENCE, salienceValues } from "./mention.lists.js";
import type { Mention } from "./mention.model.js";
import { MentionConnection, MentionPageArgs } from "./mention.types.js";

/** Adds to Article all that it mentions; every field shares one read. */
@Resolver(() => Article)
export class ArticleMentionsResolver {
  @ListSize(4)
  @FieldResolver(() => [Person], { description: "The people it mentions, most salient first." })
  people(
    @Root() article: Article,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person[]> {
    return mentionedEntities(context, article, Person, MentionableKind.PERSON, info);
  }

  @ListSize(4)
  @FieldResolver(() => [Organization], { description: "The organisations it mentions, most salient first." })
  organizations(
    @Root() article: Article,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization[]> {
    return mentionedEntities(context, article, Organization, MentionableKind.ORGANIZATION, info);
  }

  @ListSize(3)
  @FieldResolver(() => [Place], { description: "The places it mentions, most salient first." })
  places(@Root() article: Article, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Place[]> {
    return mentionedEntities(context, article, Place, MentionableKind.PLACE, info);
  }

  @ListSize(3)
  @FieldResolver(() => [NewsEvent], {
    description: "The meetings, visits and other events it mentions, most salient first.",
  })
  async events(
    @Root() article: Article,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewsEvent[]> {
    const wanted = { entity: [], event: eventColumnsFor(selected(info)) };
    const key = { ...confirmedOf(article), kind: MentionableKind.EVENT, ...wanted };
    return targetsOf(await mentionsOf(context, article).load(key), NewsEvent);
  }

  @FieldResolver(() => MentionConnection, {
    description:
      "Everything it mentions with role, salience and spans, most salient first. Readers see confirmed\nmentions only.",
  })
  async mentions(
    @Root() article: Article,
    @Args(() => MentionPageArgs) args: MentionPageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Mention>> {
    const page = readPage(args, BY_SALIENCE, selects(info, "totalCount"));
    const targets = new Set([...selected(info, "nodes", "target"), ...selected(info, "edges", "node", "target")]);
    const wanted = { entity: entityColumnsFor(targets), event: eventColumnsFor(targets) };
    const conditions = readMentionFilter(context, args.filter);
    const key = { articleId: article.id, kind: null, statuses: conditions.statuses, own: true, ...wanted };
    const mentions = await mentionsOf(context, article).load(key);
    const fitting = mentions.filter((mention) => fitsMention(conditions, mention));
    if (isPreview(article)) for (const mention of fitting) mention.article = article;
    return pageOfItems(fitting, page, salienceValues);
  }

  @Weight(10)
  @FieldResolver(() => Html, { description: "The body as sanitised HTML, with each mention marked as a link." })
  bodyHtml(@Root() article: Article, @Ctx() context: RequestContext): Promise<string> {
    return articleHtml(context, article);
  }
}

/** The entities of one kind that an article mentions, most salient first. */
async function mentionedEntities<Kind extends NamedEntity>(
  context: RequestContext,
  article: Article,
  type: abstract new () => Kind,
  kind: MentionableKind,
  info: GraphQLResolveInfo,
): Promise<Kind[]> {
  const key = { ...confirmedOf(article), kind, entity: entityColumnsFor(selected(info)), event: [] };
  return targetsOf(await mentionsOf(context, article).load(key), type);
}

function confirmedOf({ id }: Article) {
  return { articleId: id, statuses: CONFIRMED, own: false };
}

/** The loader of what an article mentions, as far as the viewer sees into it. */
function mentionsOf(context: RequestContext, article: Article) {
  return context.loaders.for(mentionsByArticle, sightOfOwn(context, article));
}

function targetsOf<Kind extends Mentionable>(mentions: readonly Mention[], type: abstract new () => Kind): Kind[] {
  return mentions.map(({ target }) => target).filter((target): target is Kind => target instanceof type);
}
