import "reflect-metadata";
import { type GraphQLEnumType, GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { AUDIT_ENTRY_NODE } from "./account/account.node.js";
import { AuditEntryResolver } from "./account/audit-entry.resolver.js";
import { AuditLogResolver } from "./account/audit-log.resolver.js";
import { ViewerResolver } from "./account/viewer.resolver.js";
import { ARTICLE_NODE, CORRECTION_NODE, REVISION_NODE } from "./article/article.node.js";
import { ArticleNewsroomResolver } from "./article/article-newsroom.resolver.js";
import { ArticleRevisionResolver } from "./article/article-revision.resolver.js";
import { ArticleResolver } from "./article/article.resolver.js";
import { CorrectionResolver } from "./article/correction.resolver.js";
import { CorrectionsResolver } from "./article/corrections.resolver.js";
import { PreviewResolver } from "./article/preview.resolver.js";
import { ArticlesResolver } from "./browse/articles.resolver.js";
import { AuthorArticlesResolver } from "./browse/author-articles.resolver.js";
import { EntitiesResolver } from "./browse/entities.resolver.js";
import { SectionArticlesResolver } from "./browse/section-articles.resolver.js";
import { SourceArticlesResolver } from "./browse/source-articles.resolver.js";
import { TargetArticlesResolver } from "./browse/target-articles.resolver.js";
import { TopicArticlesResolver } from "./browse/topic-articles.resolver.js";
import { ArticleCommentsResolver } from "./comment/article-comments.resolver.js";
import { CommentFlagResolver } from "./comment/comment-flag.resolver.js";
import { CommentHoldResolver } from "./comment/comment-hold.resolver.js";
import { COMMENT_NODE, FLAG_NODE, USER_NODE } from "./comment/comment.node.js";
import { CommentResolver } from "./comment/comment.resolver.js";
import { CommentsResolver } from "./comment/comments.resolver.js";
import { ModerationDecisionResolver } from "./comment/moderation-decision.resolver.js";
import { ReactionGroupResolver } from "./comment/reaction-group.resolver.js";
import { UserCommentsResolver } from "./comment/user-comments.resolver.js";
import { ConversationResolver } from "./conversation/conversation.resolver.js";
import { ModerationResolver } from "./conversation/moderation.resolver.js";
import { ArticleLifeResolver } from "./desk/article/article-life.resolver.js";
import { ArticleWritingResolver } from "./desk/article/article-writing.resolver.js";
import { EntityDeskResolver } from "./desk/entity/entity-desk.resolver.js";
import { EventDeskResolver } from "./desk/event/event-desk.resolver.js";
import { MentionDeskResolver } from "./desk/mention/mention-desk.resolver.js";
import { TaxonomyDeskResolver } from "./desk/taxonomy/taxonomy-desk.resolver.js";
import { AgendaResolver } from "./event/agenda.resolver.js";
import { CalendarDayResolver, CalendarResolver } from "./event/calendar.resolver.js";
import { EventParticipantResolver } from "./event/event-participant.resolver.js";
import { EventSeriesResolver } from "./event/event-series.resolver.js";
import { EVENT_NODE, SERIES_NODE } from "./event/event.node.js";
import { EventResolver } from "./event/event.resolver.js";
import { EventsResolver } from "./event/events.resolver.js";
import { SeriesResolver } from "./event/series.resolver.js";
import { authDirective } from "./kernel/least-role.js";
import type { NodeKind } from "./kernel/node-kind.js";
import { NodesResolver } from "./kernel/nodes.resolver.js";
import { PartialDateResolver } from "./kernel/partial-date.types.js";
import { DateTime } from "./kernel/scalars.js";
import { ConflictError, InputError, RateLimitError } from "./kernel/user-error.js";
import { UserErrorResolver } from "./kernel/user-error.resolver.js";
import { ArticleMentionsResolver } from "./mention/article-mentions.resolver.js";
import { MENTION_NODE } from "./mention/mention.node.js";
import { MentionResolver } from "./mention/mention.resolver.js";
import { RelatedResolver } from "./mention/related.resolver.js";
import { TargetMentionsResolver } from "./mention/target-mentions.resolver.js";
import { AffiliationResolver } from "./named-entity/affiliation.resolver.js";
import { IdentifierResolver } from "./named-entity/identifier.resolver.js";
import { MentionableResolver } from "./named-entity/mentionable.resolver.js";
import { AFFILIATION_NODE, ORGANIZATION_NODE, PERSON_NODE, PLACE_NODE } from "./named-entity/named-entity.node.js";
import { NamedEntityResolver } from "./named-entity/named-entity.resolver.js";
import { OrganizationResolver } from "./named-entity/organization.resolver.js";
import { PersonResolver } from "./named-entity/person.resolver.js";
import { PlaceResolver } from "./named-entity/place.resolver.js";
import { AuthorResolver } from "./taxonomy/author.resolver.js";
import { SectionResolver } from "./taxonomy/section.resolver.js";
import { SourceResolver } from "./taxonomy/source.resolver.js";
import { AUTHOR_NODE, SECTION_NODE, SOURCE_NODE, TOPIC_NODE } from "./taxonomy/taxonomy.node.js";
import { TaxonomyResolver } from "./taxonomy/taxonomy.resolver.js";
import { TopicResolver } from "./taxonomy/topic.resolver.js";

/** Every kind of object that `node` and `resource` can find. */
export const NODE_KINDS: readonly NodeKind[] = [
  AFFILIATION_NODE,
  ARTICLE_NODE,
  AUDIT_ENTRY_NODE,
  AUTHOR_NODE,
  COMMENT_NODE,
  CORRECTION_NODE,
  EVENT_NODE,
  FLAG_NODE,
  MENTION_NODE,
  ORGANIZATION_NODE,
  PERSON_NODE,
  PLACE_NODE,
  REVISION_NODE,
  SECTION_NODE,
  SERIES_NODE,
  SOURCE_NODE,
  TOPIC_NODE,
  USER_NODE,
];

/** The public API, from every resolver class by name. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      AffiliationResolver,
      AgendaResolver,
      ArticleCommentsResolver,
      ArticleLifeResolver,
      ArticleMentionsResolver,
      ArticleNewsroomResolver,
      ArticleResolver,
      ArticleRevisionResolver,
      ArticleWritingResolver,
      ArticlesResolver,
      AuditEntryResolver,
      AuditLogResolver,
      AuthorArticlesResolver,
      AuthorResolver,
      CalendarDayResolver,
      CalendarResolver,
      CommentFlagResolver,
      CommentHoldResolver,
      CommentResolver,
      CommentsResolver,
      ConversationResolver,
      CorrectionResolver,
      CorrectionsResolver,
      EntitiesResolver,
      EntityDeskResolver,
      EventDeskResolver,
      EventParticipantResolver,
      EventResolver,
      EventSeriesResolver,
      EventsResolver,
      IdentifierResolver,
      MentionDeskResolver,
      MentionResolver,
      MentionableResolver,
      ModerationDecisionResolver,
      ModerationResolver,
      NamedEntityResolver,
      NodesResolver,
      OrganizationResolver,
      PartialDateResolver,
      PersonResolver,
      PlaceResolver,
      PreviewResolver,
      ReactionGroupResolver,
      RelatedResolver,
      SectionArticlesResolver,
      SectionResolver,
      SeriesResolver,
      SourceArticlesResolver,
      SourceResolver,
      TargetArticlesResolver,
      TargetMentionsResolver,
      TaxonomyDeskResolver,
      TaxonomyResolver,
      TopicArticlesResolver,
      TopicResolver,
      UserCommentsResolver,
      UserErrorResolver,
      ViewerResolver,
    ],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    orphanedTypes: [ConflictError, InputError, RateLimitError],
    validate: false,
    // Apollo checks it as well.
    skipCheck: true,
  });
  // The directive takes a role, and the schema has made its own enum of roles.
  const roles = schema.getType("Role") as GraphQLEnumType;
  return new GraphQLSchema({ ...schema.toConfig(), directives: [...schema.getDirectives(), authDirective(roles)] });
}
