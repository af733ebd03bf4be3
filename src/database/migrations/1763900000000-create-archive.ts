import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = `
  create type role as enum ('READER', 'MODERATOR', 'EDITOR', 'ADMIN');
  create table account (
    id bigserial not null,
    key text not null,
    display_name text not null,
    image jsonb,
    role role not null default 'READER',
    constraint account_key_key unique (key),
    constraint account_pkey primary key (id)
  );
  create table section (
    id bigserial not null,
    key text not null,
    slug text not null,
    names jsonb not null,
    parent_id bigint,
    position integer not null,
    constraint section_key_key unique (key),
    constraint section_slug_key unique (slug),
    constraint section_pkey primary key (id)
  );
  create index section_parent_id_idx on section (parent_id);
  create type mentionable_kind as enum ('PERSON', 'ORGANIZATION', 'PLACE', 'EVENT');
  create table mentionable (
    id bigserial not null,
    kind mentionable_kind not null,
    constraint mentionable_pkey primary key (id)
  );
  create type entity_kind as enum ('PERSON', 'ORGANIZATION', 'PLACE');
  create type sector as enum ('GOVERNMENT', 'INTERGOVERNMENTAL', 'SECURITY', 'POLITICAL', 'COMPANY', 'NONPROFIT', 'MEDIA', 'ACADEMIC', 'SPORTS', 'OTHER');
  create type place_level as enum ('COUNTRY', 'REGION', 'CITY', 'SITE', 'OTHER');
  create table named_entity (
    id bigint not null,
    key text not null,
    slug text not null,
    names jsonb not null,
    descriptions jsonb not null,
    identifiers jsonb not null,
    version integer not null default 1,
    kind entity_kind not null,
    image jsonb,
    sector sector,
    parent_id bigint,
    headquarters_id bigint,
    level place_level,
    country_code text,
    contained_in_id bigint,
    location jsonb,
    constraint named_entity_key_key unique (key),
    constraint named_entity_slug_key unique (slug),
    constraint named_entity_pkey primary key (id)
  );
  create index named_entity_parent_id_idx on named_entity (parent_id);
  create index named_entity_contained_in_id_idx on named_entity (contained_in_id);
  create index named_entity_kind_idx on named_entity (kind);
  create table source (
    id bigserial not null,
    key text not null,
    name text not null,
    homepage text,
    language text not null,
    organization_id bigint,
    constraint source_key_key unique (key),
    constraint source_pkey primary key (id)
  );
  create index source_organization_id_idx on source (organization_id);
  create type article_status as enum ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED', 'RETRACTED');
  create type comment_mode as enum ('OPEN', 'PREMODERATED', 'CLOSED');
  create table article (
    id bigserial not null,
    key text not null,
    slug text not null,
    headline text not null,
    summary text,
    language text not null,
    body jsonb not null,
    byline text,
    source_id bigint,
    source_url text,
    image jsonb,
    section_id bigint,
    keywords text[] not null,
    urgency integer not null default 5,
    status article_status not null,
    published_at timestamptz(3),
    updated_at timestamptz(3) not null,
    retraction_reason text,
    retracted_at timestamptz(3),
    translation_group_id bigint not null,
    comment_mode comment_mode not null default 'OPEN',
    version integer not null default 1,
    constraint article_key_key unique (key),
    constraint article_slug_key unique (slug),
    constraint article_retraction_has_reason check ((status = 'RETRACTED') = (retraction_reason is not null)),
    constraint article_public_has_time check (status not in ('PUBLISHED', 'RETRACTED') or published_at is not null),
    constraint article_pkey primary key (id)
  );
  create index article_source_id_idx on article (source_id);
  create index article_translation_group_id_idx on article (translation_group_id);
  create table author (
    id bigserial not null,
    key text not null,
    slug text not null,
    name text not null,
    bios jsonb not null,
    image jsonb,
    person_id bigint,
    constraint author_key_key unique (key),
    constraint author_slug_key unique (slug),
    constraint author_pkey primary key (id)
  );
  create index author_person_id_idx on author (person_id);
  create table article_author (
    article_id bigint not null,
    author_id bigint not null,
    position integer not null,
    constraint article_author_pkey primary key (article_id, author_id)
  );
  create index article_author_author_id_idx on article_author (author_id);
  create table topic (
    id bigserial not null,
    code text not null,
    names jsonb not null,
    definitions jsonb not null,
    broader_id bigint,
    constraint topic_code_key unique (code),
    constraint topic_pkey primary key (id)
  );
  create index topic_broader_id_idx on topic (broader_id);
  create table article_topic (
    article_id bigint not null,
    topic_id bigint not null,
    position integer not null,
    constraint article_topic_pkey primary key (article_id, topic_id)
  );
  create index article_topic_topic_id_idx on article_topic (topic_id);
  create type correction_kind as enum ('CORRECTION', 'CLARIFICATION', 'RETRACTION');
  create table correction (
    id bigserial not null,
    key text not null,
    article_id bigint not null,
    kind correction_kind not null,
    text text not null,
    published_at timestamptz(3) not null,
    constraint correction_key_key unique (key),
    constraint correction_pkey primary key (id)
  );
  create index correction_article_id_published_at_idx on correction (article_id, published_at);
  create type comment_status as enum ('PENDING', 'PUBLISHED', 'WITHHELD', 'REJECTED', 'DELETED');
  create table comment (
    id bigserial not null,
    key text not null,
    article_id bigint not null,
    author_id bigint,
    guest_name text,
    body text not null,
    status comment_status not null,
    version integer not null default 1,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    parent_id bigint,
    ancestor_ids bigint[] not null,
    depth integer not null,
    constraint comment_key_key unique (key),
    constraint comment_pkey primary key (id)
  );
  create index comment_author_id_idx on comment (author_id);
  create type reaction_kind as enum ('LIKE', 'INSIGHTFUL', 'DISAGREE');
  create table comment_reaction (
    comment_id bigint not null,
    account_id bigint not null,
    kind reaction_kind not null,
    constraint comment_reaction_pkey primary key (comment_id, account_id)
  );
  create index comment_reaction_account_id_idx on comment_reaction (account_id);
  create table event_series (
    id bigserial not null,
    key text not null,
    names jsonb not null,
    organizer_id bigint,
    constraint event_series_key_key unique (key),
    constraint event_series_pkey primary key (id)
  );
  create type event_kind as enum ('MEETING', 'BILATERAL_MEETING', 'SUMMIT', 'CONFERENCE', 'ASSEMBLY', 'VISIT', 'STATEMENT', 'OPERATION', 'ELECTION', 'AGREEMENT', 'CEREMONY', 'INCIDENT', 'OTHER');
  create type occur_status as enum ('PLANNED', 'CONFIRMED', 'ONGOING', 'HELD', 'POSTPONED', 'CANCELLED');
  create table news_event (
    id bigint not null,
    key text not null,
    slug text not null,
    names jsonb not null,
    descriptions jsonb not null,
    identifiers jsonb not null,
    version integer not null default 1,
    kind event_kind not null,
    occur_status occur_status not null,
    edtf text,
    earliest date,
    latest date,
    location_id bigint,
    venues jsonb not null,
    super_event_id bigint,
    series_id bigint,
    edition integer,
    constraint news_event_key_key unique (key),
    constraint news_event_slug_key unique (slug),
    constraint news_event_pkey primary key (id)
  );
  create index news_event_location_id_idx on news_event (location_id);
  create index news_event_super_event_id_idx on news_event (super_event_id);
  create type participant_role as enum ('HOST', 'ORGANIZER', 'CHAIR', 'HEAD_OF_DELEGATION', 'SPEAKER', 'DELEGATION', 'ATTENDEE', 'SUBJECT');
  create table event_participant (
    id bigserial not null,
    event_id bigint not null,
    entity_id bigint not null,
    role participant_role not null,
    titles jsonb not null,
    on_behalf_of_id bigint,
    position integer not null,
    constraint event_participant_pkey primary key (id)
  );
  create index event_participant_entity_id_event_id_idx on event_participant (entity_id, event_id);
  create unique index event_participant_event_id_entity_id_role_idx on event_participant (event_id, entity_id, role);
  create type mention_role as enum ('SUBJECT', 'PARTICIPANT', 'SOURCE', 'LOCATION', 'BACKGROUND');
  create type mention_status as enum ('SUGGESTED', 'CONFIRMED', 'REJECTED');
  create type mention_origin as enum ('MANUAL', 'AUTOMATIC', 'IMPORTED');
  create table mention (
    id bigserial not null,
    article_id bigint not null,
    target_id bigint,
    role mention_role not null,
    salience double precision not null,
    status mention_status not null,
    origin mention_origin not null,
    confidence double precision not null,
    spans jsonb not null,
    published_at timestamptz(3),
    is_listed boolean not null,
    constraint mention_pkey primary key (id)
  );
  create unique index mention_article_id_target_id_idx on mention (article_id, target_id);
  create table affiliation (
    id bigserial not null,
    key text not null,
    person_id bigint not null,
    organization_id bigint not null,
    titles jsonb not null,
    edtf text,
    latest date,
    constraint affiliation_key_key unique (key),
    constraint affiliation_pkey primary key (id)
  );
  create index affiliation_person_id_idx on affiliation (person_id);
  create index affiliation_organization_id_idx on affiliation (organization_id);
  alter table section add constraint section_parent_id_fkey foreign key (parent_id) references section(id);
  alter table named_entity add constraint named_entity_id_fkey foreign key (id) references mentionable(id);
  alter table named_entity add constraint named_entity_parent_id_fkey foreign key (parent_id) references named_entity(id);
  alter table named_entity add constraint named_entity_headquarters_id_fkey foreign key (headquarters_id) references named_entity(id);
  alter table named_entity add constraint named_entity_contained_in_id_fkey foreign key (contained_in_id) references named_entity(id);
  alter table source add constraint source_organization_id_fkey foreign key (organization_id) references named_entity(id);
  alter table article add constraint article_source_id_fkey foreign key (source_id) references source(id);
  alter table article add constraint article_section_id_fkey foreign key (section_id) references section(id);
  alter table article add constraint article_translation_group_id_fkey foreign key (translation_group_id) references article(id);
  alter table author add constraint author_person_id_fkey foreign key (person_id) references named_entity(id);
  alter table article_author add constraint article_author_article_id_fkey foreign key (article_id) references article(id) on DELETE CASCADE;
  alter table article_author add constraint article_author_author_id_fkey foreign key (author_id) references author(id);
  alter table topic add constraint topic_broader_id_fkey foreign key (broader_id) references topic(id);
  alter table article_topic add constraint article_topic_article_id_fkey foreign key (article_id) references article(id) on DELETE CASCADE;
  alter table article_topic add constraint article_topic_topic_id_fkey foreign key (topic_id) references topic(id);
  alter table correction add constraint correction_article_id_fkey foreign key (article_id) references article(id) on DELETE CASCADE;
  alter table comment add constraint comment_article_id_fkey foreign key (article_id) references article(id) on DELETE CASCADE;
  alter table comment add constraint comment_author_id_fkey foreign key (author_id) references account(id);
  alter table comment add constraint comment_parent_id_fkey foreign key (parent_id) references comment(id) on DELETE CASCADE;
  alter table comment_reaction add constraint comment_reaction_comment_id_fkey foreign key (comment_id) references comment(id) on DELETE CASCADE;
  alter table comment_reaction add constraint comment_reaction_account_id_fkey foreign key (account_id) references account(id) on DELETE CASCADE;
  alter table event_series add constraint event_series_organizer_id_fkey foreign key (organizer_id) references named_entity(id);
  alter table news_event add constraint news_event_id_fkey foreign key (id) references mentionable(id);
  alter table news_event add constraint news_event_location_id_fkey foreign key (location_id) references named_entity(id);
  alter table news_event add constraint news_event_super_event_id_fkey foreign key (super_event_id) references news_event(id);
  alter table news_event add constraint news_event_series_id_fkey foreign key (series_id) references event_series(id);
  alter table event_participant add constraint event_participant_event_id_fkey foreign key (event_id) references news_event(id) on DELETE CASCADE;
  alter table event_participant add constraint event_participant_entity_id_fkey foreign key (entity_id) references named_entity(id);
  alter table event_participant add constraint event_participant_on_behalf_of_id_fkey foreign key (on_behalf_of_id) references named_entity(id);
  alter table mention add constraint mention_article_id_fkey foreign key (article_id) references article(id) on DELETE CASCADE;
  alter table mention add constraint mention_target_id_fkey foreign key (target_id) references mentionable(id);
  alter table affiliation add constraint affiliation_person_id_fkey foreign key (person_id) references named_entity(id);
  alter table affiliation add constraint affiliation_organization_id_fkey foreign key (organization_id) references named_entity(id);

  -- Lists, each an index range: newest listed articles, those of a language or section, and those that mention something.
  create index article_listed on article (published_at desc, id desc) where status = 'PUBLISHED';
  create index article_listed_in_language on article (language, published_at desc, id desc) where status = 'PUBLISHED';
  create index article_listed_in_section on article (section_id, published_at desc, id desc) where status = 'PUBLISHED';
  create index mention_latest on mention (target_id, published_at desc, article_id desc) where is_listed and status = 'CONFIRMED';
  create index comment_on_article on comment (article_id, created_at desc, id desc) where parent_id is null and status = 'PUBLISHED';
  create index comment_replies on comment (parent_id, created_at, id) where status = 'PUBLISHED';
  create index news_event_in_series on news_event (series_id, coalesce(earliest, '-infinity') desc, coalesce(latest, '-infinity') desc, id desc);
`;

const NOTHING = `
  drop table affiliation, mention, event_participant, news_event, event_series, comment_reaction, comment, correction, article_topic, topic, article_author, author, article, source, named_entity, mentionable, section, account cascade;
  drop type role, mentionable_kind, entity_kind, sector, place_level, article_status, comment_mode, correction_kind, comment_status, reaction_kind, event_kind, occur_status, participant_role, mention_role, mention_status, mention_origin;
`;

/** The archive: nouns, what they are called, and what links them. */
export class CreateArchive1763900000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(TABLES);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
