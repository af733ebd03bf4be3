import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = `
  alter table account add suspended_until timestamptz(3), add is_banned boolean not null default false;
  alter table article add thread_count integer not null default 0;

  create type comment_rule as enum ('BANNED_AUTHOR', 'CLOSED', 'LENGTH', 'FLOOD', 'REPEAT', 'BANNED_WORD', 'SUSPECT_WORD',
    'LINKS', 'NEW_COMMENTER', 'RECENT_REJECTION', 'GUEST', 'PREMODERATION', 'FLAGS');
  alter table comment
    add held_by comment_rule,
    add held_words jsonb not null default '[]',
    add guest_token_hash bytea,
    add network_hash bytea,
    add reply_count integer not null default 0,
    add reaction_count integer not null default 0,
    add flag_count integer not null default 0,
    add constraint comment_guest_token_hash_is_sha256 check (length(guest_token_hash) = 32),
    add constraint comment_network_hash_is_sha256 check (length(network_hash) = 32);
  drop index comment_author_id_idx, comment_on_article, comment_replies;
  create index comment_on_article on comment (article_id, created_at desc, id desc) where parent_id is null;
  create index comment_replies on comment (parent_id, created_at, id);
  create index comment_of_author on comment (author_id, created_at desc, id desc);
  create index comment_from_network on comment (network_hash, created_at desc) where network_hash is not null;
  create index comment_latest on comment (created_at desc, id desc);
  create index comment_in_queue on comment (flag_count desc, id desc) where status in ('PENDING', 'WITHHELD');
  create index comment_kept_back on comment (author_id, article_id, parent_id)
    where status in ('PENDING', 'WITHHELD', 'REJECTED');

  create table comment_version (
    comment_id bigint not null,
    version integer not null,
    body text not null,
    created_at timestamptz(3) not null,
    constraint comment_version_pkey primary key (comment_id, version),
    constraint comment_version_comment_id_fkey foreign key (comment_id) references comment(id) on delete cascade
  );

  create type flag_reason as enum ('OFFENSIVE', 'ABUSIVE', 'SPAM', 'OFF_TOPIC', 'MISINFORMATION', 'OTHER');
  create table comment_flag (
    id bigserial not null,
    comment_id bigint not null,
    reason flag_reason not null,
    note text,
    reporter_id bigint,
    created_at timestamptz(3) not null default now(),
    constraint comment_flag_comment_id_reporter_id_key unique (comment_id, reporter_id),
    constraint comment_flag_pkey primary key (id),
    constraint comment_flag_comment_id_fkey foreign key (comment_id) references comment(id) on delete cascade,
    constraint comment_flag_reporter_id_fkey foreign key (reporter_id) references account(id) on delete set null
  );
  create index comment_flag_reporter_id_idx on comment_flag (reporter_id);
  create index comment_flag_latest on comment_flag (comment_id, id desc);

  create type rejection_reason as enum
    ('OFFENSIVE', 'ABUSIVE', 'HATE', 'SPAM', 'OFF_TOPIC', 'MISINFORMATION', 'PRIVACY', 'ILLEGAL', 'OTHER');
  create table moderation_decision (
    id bigserial not null,
    comment_id bigint not null,
    status comment_status not null,
    version integer not null,
    reason rejection_reason,
    note text,
    rule comment_rule,
    moderator_id bigint,
    decided_at timestamptz(3) not null default now(),
    constraint moderation_decision_pkey primary key (id),
    constraint moderation_decision_comment_id_fkey foreign key (comment_id) references comment(id) on delete cascade,
    constraint moderation_decision_moderator_id_fkey foreign key (moderator_id) references account(id) on delete set null
  );
  create index moderation_decision_moderator_id_idx on moderation_decision (moderator_id);
  create index moderation_decision_latest on moderation_decision (comment_id, id desc);

  create type word_severity as enum ('BANNED', 'SUSPECT');
  create table listed_word (
    text text not null,
    severity word_severity not null,
    folded text not null,
    created_at timestamptz(3) not null default now(),
    constraint listed_word_folded_severity_key unique (folded, severity),
    constraint listed_word_pkey primary key (text, severity)
  );

  create unlogged table rate_limit (
    bucket text not null,
    full_at timestamptz not null,
    constraint rate_limit_pkey primary key (bucket)
  );
  create table network_key (
    day date not null,
    secret bytea not null,
    constraint network_key_pkey primary key (day)
  );

  -- A revision never changes, but that its author may be forgotten.
  drop trigger article_revision_never_changes on article_revision;
  create trigger article_revision_never_changes before update on article_revision
    for each row
    when (to_jsonb(new) - 'created_by_id' <> to_jsonb(old) - 'created_by_id' or new.created_by_id is not null)
    execute function refuse_change();
`;

/** A deleted comment is shown as a placeholder as long as replies below it are shown: such chains are counted upwards, step by step. */
const COUNTING = `
  create function is_shown(status comment_status, reply_count integer) returns boolean language sql immutable as $$
    select status = 'PUBLISHED' or (status = 'DELETED' and reply_count > 0);
  $$;

  create function count_replies_to(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    if lost = '{}' and gained = '{}' then return; end if;
    perform from comment where id = any(lost || gained) order by id for no key update;
    update comment c set reply_count = c.reply_count + counted.step
    from steps(lost, gained) counted
    where c.id = counted.id and counted.step <> 0;
  end $$;

  create function count_threads_on(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    if lost = '{}' and gained = '{}' then return; end if;
    perform from article where id = any(lost || gained) order by id for no key update;
    update article a set thread_count = a.thread_count + counted.step
    from steps(lost, gained) counted
    where a.id = counted.id and counted.step <> 0;
  end $$;

  create function keep_inserted_replies() returns trigger language plpgsql as $$
  begin
    perform count_threads_on(
      '{}', array(select r.article_id from new_rows r where r.parent_id is null and is_shown(r.status, r.reply_count)));
    perform count_replies_to(
      '{}', array(select r.parent_id from new_rows r where r.parent_id is not null and is_shown(r.status, r.reply_count)));
    return null;
  end $$;
  create trigger keep_inserted_replies after insert on comment
    referencing new table as new_rows for each statement execute function keep_inserted_replies();

  create function keep_deleted_replies() returns trigger language plpgsql as $$
  begin
    perform count_threads_on(
      array(select r.article_id from old_rows r where r.parent_id is null and is_shown(r.status, r.reply_count)), '{}');
    perform count_replies_to(
      array(select r.parent_id from old_rows r where r.parent_id is not null and is_shown(r.status, r.reply_count)), '{}');
    return null;
  end $$;
  create trigger keep_deleted_replies after delete on comment
    referencing old table as old_rows for each statement execute function keep_deleted_replies();

  create function keep_updated_replies() returns trigger language plpgsql as $$
  begin
    perform count_threads_on(
      array(
        select article_id from (
          select id, article_id from old_rows r where parent_id is null and is_shown(r.status, r.reply_count)
          except
          select id, article_id from new_rows r where parent_id is null and is_shown(r.status, r.reply_count)) lost),
      array(
        select article_id from (
          select id, article_id from new_rows r where parent_id is null and is_shown(r.status, r.reply_count)
          except
          select id, article_id from old_rows r where parent_id is null and is_shown(r.status, r.reply_count)) gained));
    perform count_replies_to(
      array(
        select was.parent_id from old_rows was join new_rows become using (id)
        where was.parent_id is not null
          and is_shown(was.status, was.reply_count) and not is_shown(become.status, become.reply_count)),
      array(
        select become.parent_id from old_rows was join new_rows become using (id)
        where become.parent_id is not null
          and is_shown(become.status, become.reply_count) and not is_shown(was.status, was.reply_count)));
    return null;
  end $$;
  create trigger keep_updated_replies after update on comment
    referencing old table as old_rows new table as new_rows for each statement execute function keep_updated_replies();

  create function count_reactions_to(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    perform from comment where id = any(lost || gained) order by id for no key update;
    update comment c set reaction_count = c.reaction_count + counted.step
    from steps(lost, gained) counted
    where c.id = counted.id and counted.step <> 0;
  end $$;
  create function keep_inserted_reactions() returns trigger language plpgsql as $$
  begin
    perform count_reactions_to('{}', array(select comment_id from new_rows));
    return null;
  end $$;
  create trigger keep_inserted_reactions after insert on comment_reaction
    referencing new table as new_rows for each statement execute function keep_inserted_reactions();
  create function keep_deleted_reactions() returns trigger language plpgsql as $$
  begin
    perform count_reactions_to(array(select comment_id from old_rows), '{}');
    return null;
  end $$;
  create trigger keep_deleted_reactions after delete on comment_reaction
    referencing old table as old_rows for each statement execute function keep_deleted_reactions();

  create function count_flags_of(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    perform from comment where id = any(lost || gained) order by id for no key update;
    update comment c set flag_count = c.flag_count + counted.step
    from steps(lost, gained) counted
    where c.id = counted.id and counted.step <> 0;
  end $$;
  create function keep_inserted_flags() returns trigger language plpgsql as $$
  begin
    perform count_flags_of('{}', array(select comment_id from new_rows));
    return null;
  end $$;
  create trigger keep_inserted_flags after insert on comment_flag
    referencing new table as new_rows for each statement execute function keep_inserted_flags();
  create function keep_deleted_flags() returns trigger language plpgsql as $$
  begin
    perform count_flags_of(array(select comment_id from old_rows), '{}');
    return null;
  end $$;
  create trigger keep_deleted_flags after delete on comment_flag
    referencing old table as old_rows for each statement execute function keep_deleted_flags();
`;

// Rows that were there before their keepers.
const CATCH_UP = `
  select count_threads_on(
    '{}', array(select article_id from comment where parent_id is null and status = 'PUBLISHED'));
  select count_replies_to(
    '{}', array(select parent_id from comment where parent_id is not null and status = 'PUBLISHED'));
  select count_reactions_to('{}', array(select comment_id from comment_reaction));
`;

const NOTHING = `
  drop trigger article_revision_never_changes on article_revision;
  create trigger article_revision_never_changes before update on article_revision
    for each statement execute function refuse_change();
  drop trigger keep_inserted_replies on comment;
  drop trigger keep_deleted_replies on comment;
  drop trigger keep_updated_replies on comment;
  drop trigger keep_inserted_reactions on comment_reaction;
  drop trigger keep_deleted_reactions on comment_reaction;
  drop table network_key, rate_limit, listed_word, moderation_decision, comment_flag, comment_version;
  drop function count_threads_on, count_replies_to, keep_inserted_replies, keep_deleted_replies, keep_updated_replies,
    count_reactions_to, keep_inserted_reactions, keep_deleted_reactions,
    count_flags_of, keep_inserted_flags, keep_deleted_flags;
  drop function is_shown(comment_status, integer);
  drop index comment_on_article, comment_replies, comment_of_author, comment_from_network, comment_latest,
    comment_in_queue, comment_kept_back;
  alter table article drop thread_count;
  alter table comment
    drop held_by, drop held_words, drop guest_token_hash, drop network_hash,
    drop reply_count, drop reaction_count, drop flag_count;
  create index comment_author_id_idx on comment (author_id);
  create index comment_on_article on comment (article_id, created_at desc, id desc)
    where parent_id is null and status = 'PUBLISHED';
  create index comment_replies on comment (parent_id, created_at, id) where status = 'PUBLISHED';
  drop type word_severity, rejection_reason, flag_reason, comment_rule;
  alter table account drop suspended_until, drop is_banned;
`;

/** The conversation: rules that hold comments back, flags, decisions, listed words, and limits. */
export class Conversation1764200000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(TABLES);
    await queries.query(COUNTING);
    await queries.query(CATCH_UP);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
