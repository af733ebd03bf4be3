import { Account } from "../account/account.model.js";
import { ApiToken } from "../account/api-token.model.js";
import { AuditEntry } from "../account/audit-entry.model.js";
import { Article } from "../article/article.model.js";
import { ArticleAuthor } from "../article/article-author.model.js";
import { ArticleByAuthor } from "../article/article-by-author.model.js";
import { ArticleInSection } from "../article/article-in-section.model.js";
import { ArticleInTopic } from "../article/article-in-topic.model.js";
import { ArticleRevision } from "../article/article-revision.model.js";
import { ArticleTopic } from "../article/article-topic.model.js";
import { Correction } from "../article/correction.model.js";
import { FormerSlug } from "../article/former-slug.model.js";
import { PreviewLink } from "../article/preview-link.model.js";
import { CommentFlag } from "../comment/comment-flag.model.js";
import { CommentVersion } from "../comment/comment-version.model.js";
import { Comment } from "../comment/comment.model.js";
import { ListedWord } from "../comment/listed-word.model.js";
import { ModerationDecision } from "../comment/moderation-decision.model.js";
import { Reaction } from "../comment/reaction.model.js";
import { WordListVersion } from "../comment/word-list-version.model.js";
import { NewsEvent } from "../event/event.model.js";
import { EventInAgenda } from "../event/event-in-agenda.model.js";
import { EventInPlace } from "../event/event-in-place.model.js";
import { EventParticipant } from "../event/event-participant.model.js";
import { EventSeries } from "../event/event-series.model.js";
import { IdempotencyKey } from "../kernel/idempotency-key.model.js";
import { NetworkKey } from "../kernel/network-key.model.js";
import { RateLimit } from "../kernel/rate-limit.model.js";
import { Mention } from "../mention/mention.model.js";
import { Affiliation } from "../named-entity/affiliation.model.js";
import { MentionableIdentity } from "../named-entity/mentionable.model.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { Organization } from "../named-entity/organization.model.js";
import { Person } from "../named-entity/person.model.js";
import { Place } from "../named-entity/place.model.js";
import { Author } from "../taxonomy/author.model.js";
import { Section } from "../taxonomy/section.model.js";
import { Source } from "../taxonomy/source.model.js";
import { Topic } from "../taxonomy/topic.model.js";

/** Every table of the archive, by name and not by glob. */
export const MODELS = [
  Account,
  Affiliation,
  ApiToken,
  Article,
  ArticleAuthor,
  ArticleByAuthor,
  ArticleInSection,
  ArticleInTopic,
  ArticleRevision,
  ArticleTopic,
  AuditEntry,
  Author,
  Comment,
  CommentFlag,
  CommentVersion,
  Correction,
  EventInAgenda,
  EventInPlace,
  EventParticipant,
  EventSeries,
  FormerSlug,
  IdempotencyKey,
  ListedWord,
  Mention,
  MentionableIdentity,
  ModerationDecision,
  NamedEntity,
  NetworkKey,
  NewsEvent,
  Organization,
  Person,
  Place,
  PreviewLink,
  RateLimit,
  Reaction,
  Section,
  Source,
  Topic,
  WordListVersion,
];
