import type { MigrationInterface, QueryRunner } from "typeorm";

const ACCOUNTS = `
  alter table account add oidc_issuer text, add oidc_subject text,
    add constraint account_oidc_issuer_oidc_subject_key unique (oidc_issuer, oidc_subject);
  create table api_token (
    id bigserial not null,
    account_id bigint not null,
    name text not null,
    role role not null,
    hash bytea not null,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3),
    last_used_at timestamptz(3),
    revoked_at timestamptz(3),
    constraint api_token_hash_key unique (hash),
    constraint api_token_hash_is_sha256 check (length(hash) = 32),
    constraint api_token_pkey primary key (id),
    constraint api_token_account_id_fkey foreign key (account_id) references account(id) on delete cascade
  );
  create index api_token_account_id_idx on api_token (account_id);
  create table idempotency_key (
    owner text not null,
    mutation text not null,
    key text not null,
    input_hash bytea not null,
    result_id bigint not null,
    created_at timestamptz(3) not null default now(),
    constraint idempotency_key_pkey primary key (owner, mutation, key)
  );
  drop index audit_entry_actor_id_idx;
  alter table audit_entry add subject_type text, add subject_id bigint, add version integer;
  create index audit_entry_of_actor on audit_entry (actor_id, id desc);
  create index audit_entry_of_subject on audit_entry (subject_type, subject_id, id desc);
`;

const WRITING = `
  alter table article
    add scheduled_for timestamptz(3),
    add embargoed_until timestamptz(3),
    add slug_is_given boolean not null default true,
    add created_by_id bigint,
    add updated_by_id bigint,
    add discarded_at timestamptz(3),
    add constraint article_created_by_id_fkey foreign key (created_by_id) references account(id),
    add constraint article_updated_by_id_fkey foreign key (updated_by_id) references account(id);
  -- Archives could hold scheduled articles that nobody was to publish.
  update article set status = 'DRAFT' where status = 'SCHEDULED';
  alter table article
    add constraint article_schedule_has_time check ((status = 'SCHEDULED') = (scheduled_for is not null)),
    add constraint article_discarded_was_draft
      check (discarded_at is null or (status = 'DRAFT' and published_at is null));
  create index article_created_by_id_idx on article (created_by_id);
  create index article_updated_by_id_idx on article (updated_by_id);
  create index article_due on article (scheduled_for, id) where status = 'SCHEDULED';
  create index article_in_work on article (updated_at desc, id desc) where status <> 'PUBLISHED';
  create table article_revision (
    id bigserial not null,
    article_id bigint not null,
    version integer not null,
    content jsonb not null,
    note text,
    created_by_id bigint,
    created_at timestamptz(3) not null,
    was_published boolean not null,
    constraint article_revision_article_id_version_key unique (article_id, version),
    constraint article_revision_pkey primary key (id),
    constraint article_revision_article_id_fkey foreign key (article_id) references article(id) on delete cascade,
    constraint article_revision_created_by_id_fkey foreign key (created_by_id) references account(id)
  );
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'revisions never change';
  end $$;
  create trigger article_revision_never_changes before update on article_revision
    for each statement execute function refuse_change();
  create table former_slug (
    slug text not null,
    article_id bigint not null,
    constraint former_slug_pkey primary key (slug),
    constraint former_slug_article_id_fkey foreign key (article_id) references article(id) on delete cascade
  );
  create index former_slug_article_id_idx on former_slug (article_id);
  create table preview_link (
    id bigserial not null,
    article_id bigint not null,
    hash bytea not null,
    expires_at timestamptz(3) not null,
    created_by_id bigint,
    constraint preview_link_hash_key unique (hash),
    constraint preview_link_hash_is_sha256 check (length(hash) = 32),
    constraint preview_link_pkey primary key (id),
    constraint preview_link_article_id_fkey foreign key (article_id) references article(id) on delete cascade,
    constraint preview_link_created_by_id_fkey foreign key (created_by_id) references account(id)
  );
  create index preview_link_article_id_idx on preview_link (article_id);
  alter table correction add version integer;
  alter table mention
    add orphans jsonb not null default '[]',
    add confirmed_by_id bigint,
    add constraint mention_confirmed_by_id_fkey foreign key (confirmed_by_id) references account(id);
`;

const NOTHING = `
  alter table mention drop orphans, drop confirmed_by_id;
  alter table correction drop version;
  drop table preview_link, former_slug, article_revision;
  drop function refuse_change;
  alter table article
    drop scheduled_for, drop embargoed_until, drop slug_is_given, drop created_by_id, drop updated_by_id, drop discarded_at;
  drop index if exists article_in_work;
  drop index audit_entry_of_actor, audit_entry_of_subject;
  alter table audit_entry drop subject_type, drop subject_id, drop version;
  create index audit_entry_actor_id_idx on audit_entry (actor_id);
  drop table idempotency_key, api_token;
  alter table account drop oidc_issuer, drop oidc_subject;
`;

/** Accounts that sign in, and what editors write: schedules, revisions, former addresses, previews. */
export class Newsroom1764100000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(ACCOUNTS);
    await queries.query(WRITING);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
