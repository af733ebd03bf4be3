import type { MigrationInterface, QueryRunner } from "typeorm";

const LISTS = `
  alter table article add comment_count integer not null default 0;
  alter table named_entity add article_count integer not null default 0, add last_mentioned_at timestamptz(3);
  alter table news_event add article_count integer not null default 0;

  -- One row for each listed article and each section or topic it stands under, those above its own included.
  create table article_in_section (
    section_id bigint not null,
    article_id bigint not null,
    published_at timestamptz(3) not null,
    constraint article_in_section_pkey primary key (section_id, article_id),
    constraint article_in_section_section_id_fkey foreign key (section_id) references section(id),
    constraint article_in_section_article_id_fkey foreign key (article_id) references article(id) on delete cascade
  );
  create table article_in_topic (
    topic_id bigint not null,
    article_id bigint not null,
    published_at timestamptz(3) not null,
    constraint article_in_topic_pkey primary key (topic_id, article_id),
    constraint article_in_topic_topic_id_fkey foreign key (topic_id) references topic(id),
    constraint article_in_topic_article_id_fkey foreign key (article_id) references article(id) on delete cascade
  );
  create index article_in_section_article_id_idx on article_in_section (article_id);
  create index article_in_section_latest on article_in_section (section_id, published_at desc, article_id desc);
  create index article_in_topic_article_id_idx on article_in_topic (article_id);
  create index article_in_topic_latest on article_in_topic (topic_id, published_at desc, article_id desc);

  create index article_listed_by_update on article (updated_at desc, id desc) where status = 'PUBLISHED';
  create index article_listed_by_urgency on article (urgency, (-id)) where status = 'PUBLISHED';
  create index article_listed_by_comments on article (comment_count desc, id desc) where status = 'PUBLISHED';
  create index article_listed_from_source on article (source_id, published_at desc, id desc) where status = 'PUBLISHED';
  create index correction_latest on correction (published_at desc, id desc);
  create index named_entity_identifiers on named_entity using gin (identifiers jsonb_path_ops);
  create index named_entity_by_articles on named_entity (article_count desc, id desc);
  create index named_entity_by_last_mention on named_entity (coalesce(last_mentioned_at, '-infinity') desc, id desc);
  create index named_entity_by_first_mention on named_entity (coalesce(last_mentioned_at, 'infinity'), id);
  create index news_event_by_articles on news_event (article_count desc, id desc);
  create index news_event_by_date on news_event (
    coalesce(earliest, '-infinity') desc, coalesce(latest, '-infinity') desc, id desc);
  create index news_event_from_first on news_event (coalesce(earliest, 'infinity'), coalesce(latest, 'infinity'), id);
  create index news_event_during on news_event using gist (daterange(earliest, latest, '[]'))
    where earliest is not null or latest is not null;
`;

// What lists are sorted and filtered by is kept by the database itself, in the transaction of the write: no writer can
// forget it. A statement locks rows in the order of their ids and all of them at once, so that two writers wait for one
// another and never for ever; it looks only once it holds them, so that it sees what the other has written. Old and new
// rows are compared with `except`: a session keeps the plan of its first statement, which may have changed a single row,
// and a join that suits one row takes minutes for the next fifty thousand.
const FILING = `
  create function file_articles(changed bigint[]) returns void language sql as $$
    select from article where id = any(changed) order by id for no key update;
    delete from article_in_section where article_id = any(changed);
    delete from article_in_topic where article_id = any(changed);
    insert into article_in_section (section_id, article_id, published_at)
      with recursive above as (
        select a.id as article_id, a.published_at, a.section_id
        from article a
        where a.id = any(changed) and a.status = 'PUBLISHED' and a.section_id is not null
        union
        select above.article_id, above.published_at, s.parent_id
        from above join section s on s.id = above.section_id
        where s.parent_id is not null
      )
      select section_id, article_id, published_at from above;
    insert into article_in_topic (topic_id, article_id, published_at)
      with recursive above as (
        select a.id as article_id, a.published_at, link.topic_id
        from article a join article_topic link on link.article_id = a.id
        where a.id = any(changed) and a.status = 'PUBLISHED'
        union
        select above.article_id, above.published_at, t.broader_id
        from above join topic t on t.id = above.topic_id
        where t.broader_id is not null
      )
      select topic_id, article_id, published_at from above;
  $$;

  create function keep_inserted_articles() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(select id from new_rows where status = 'PUBLISHED'));
    return null;
  end $$;
  create trigger keep_inserted_articles after insert on article
    referencing new table as new_rows for each statement execute function keep_inserted_articles();

  create function keep_updated_articles() returns trigger language plpgsql as $$
  declare changed bigint[] := array(
    select id from (
      select id, status, published_at, section_id from new_rows
      except
      select id, status, published_at, section_id from old_rows) changed);
  begin
    if changed = '{}' then return null; end if;
    update mention m set is_listed = a.status = 'PUBLISHED', published_at = a.published_at
    from article a
    where a.id = any(changed) and m.article_id = a.id
      and (m.is_listed, m.published_at) is distinct from (a.status = 'PUBLISHED', a.published_at);
    perform file_articles(changed);
    return null;
  end $$;
  create trigger keep_updated_articles after update on article
    referencing old table as old_rows new table as new_rows for each statement execute function keep_updated_articles();

  create function keep_new_topics() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(select distinct article_id from new_rows));
    return null;
  end $$;
  create trigger keep_new_topics after insert on article_topic
    referencing new table as new_rows for each statement execute function keep_new_topics();

  create function keep_lost_topics() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(select distinct article_id from old_rows));
    return null;
  end $$;
  create trigger keep_lost_topics after delete on article_topic
    referencing old table as old_rows for each statement execute function keep_lost_topics();

  create function keep_changed_topics() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(
      select article_id from (table old_rows except table new_rows) lost
      union
      select article_id from (table new_rows except table old_rows) gained));
    return null;
  end $$;
  create trigger keep_changed_topics after update on article_topic
    referencing old table as old_rows new table as new_rows for each statement execute function keep_changed_topics();

  create function keep_moved_sections() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(
      select link.article_id
      from (select id, parent_id from new_rows except select id, parent_id from old_rows) moved
      join article_in_section link on link.section_id = moved.id));
    return null;
  end $$;
  create trigger keep_moved_sections after update on section
    referencing old table as old_rows new table as new_rows for each statement execute function keep_moved_sections();

  create function keep_moved_topics() returns trigger language plpgsql as $$
  begin
    perform file_articles(array(
      select link.article_id
      from (select id, broader_id from new_rows except select id, broader_id from old_rows) moved
      join article_in_topic link on link.topic_id = moved.id));
    return null;
  end $$;
  create trigger keep_moved_topics after update on topic
    referencing old table as old_rows new table as new_rows for each statement execute function keep_moved_topics();
`;

const COUNTING = `
  create function steps(lost bigint[], gained bigint[]) returns table (id bigint, step integer) language sql as $$
    select step.id, sum(step.step)::integer
    from (select unnest(lost) as id, -1 as step union all select unnest(gained), 1) step
    group by step.id;
  $$;

  create function count_articles_of(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    if lost = '{}' and gained = '{}' then return; end if;
    perform from named_entity where id = any(lost || gained) order by id for no key update;
    perform from news_event where id = any(lost || gained) order by id for no key update;
    update named_entity e set
      article_count = e.article_count + counted.step,
      last_mentioned_at = (
        select m.published_at from mention m
        where m.target_id = e.id and m.is_listed and m.status = 'CONFIRMED'
        order by m.published_at desc limit 1)
    from steps(lost, gained) counted
    where e.id = counted.id;
    update news_event e set article_count = e.article_count + counted.step
    from steps(lost, gained) counted
    where e.id = counted.id and counted.step <> 0;
  end $$;

  create function keep_inserted_mentions() returns trigger language plpgsql as $$
  begin
    perform from article where id in (select article_id from new_rows) order by id for no key update;
    perform count_articles_of(
      '{}', array(select target_id from new_rows where is_listed and status = 'CONFIRMED' and target_id is not null));
    update mention m set is_listed = a.status = 'PUBLISHED', published_at = a.published_at
    from new_rows n join article a on a.id = n.article_id
    where m.id = n.id and (n.is_listed, n.published_at) is distinct from (a.status = 'PUBLISHED', a.published_at);
    return null;
  end $$;
  create trigger keep_inserted_mentions after insert on mention
    referencing new table as new_rows for each statement execute function keep_inserted_mentions();

  create function keep_deleted_mentions() returns trigger language plpgsql as $$
  begin
    perform count_articles_of(
      array(select target_id from old_rows where is_listed and status = 'CONFIRMED' and target_id is not null), '{}');
    return null;
  end $$;
  create trigger keep_deleted_mentions after delete on mention
    referencing old table as old_rows for each statement execute function keep_deleted_mentions();

  create function keep_updated_mentions() returns trigger language plpgsql as $$
  begin
    perform count_articles_of(
      array(
        select target_id from (
          select id, target_id, published_at from old_rows
          where is_listed and status = 'CONFIRMED' and target_id is not null
          except
          select id, target_id, published_at from new_rows where is_listed and status = 'CONFIRMED') lost),
      array(
        select target_id from (
          select id, target_id, published_at from new_rows
          where is_listed and status = 'CONFIRMED' and target_id is not null
          except
          select id, target_id, published_at from old_rows where is_listed and status = 'CONFIRMED') gained));
    return null;
  end $$;
  create trigger keep_updated_mentions after update on mention
    referencing old table as old_rows new table as new_rows for each statement execute function keep_updated_mentions();

  create function count_comments_on(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    if lost = '{}' and gained = '{}' then return; end if;
    perform from article where id = any(lost || gained) order by id for no key update;
    update article a set comment_count = a.comment_count + counted.step
    from steps(lost, gained) counted
    where a.id = counted.id and counted.step <> 0;
  end $$;

  create function keep_inserted_comments() returns trigger language plpgsql as $$
  begin
    perform count_comments_on('{}', array(select article_id from new_rows where status = 'PUBLISHED'));
    return null;
  end $$;
  create trigger keep_inserted_comments after insert on comment
    referencing new table as new_rows for each statement execute function keep_inserted_comments();

  create function keep_deleted_comments() returns trigger language plpgsql as $$
  begin
    perform count_comments_on(array(select article_id from old_rows where status = 'PUBLISHED'), '{}');
    return null;
  end $$;
  create trigger keep_deleted_comments after delete on comment
    referencing old table as old_rows for each statement execute function keep_deleted_comments();

  create function keep_updated_comments() returns trigger language plpgsql as $$
  begin
    perform count_comments_on(
      array(
        select article_id from (
          select id, article_id from old_rows where status = 'PUBLISHED'
          except
          select id, article_id from new_rows where status = 'PUBLISHED') lost),
      array(
        select article_id from (
          select id, article_id from new_rows where status = 'PUBLISHED'
          except
          select id, article_id from old_rows where status = 'PUBLISHED') gained));
    return null;
  end $$;
  create trigger keep_updated_comments after update on comment
    referencing old table as old_rows new table as new_rows for each statement execute function keep_updated_comments();
`;

// Rows that were there before their keepers.
const CATCH_UP = `
  select file_articles(array(select id from article));
  select count_articles_of(
    '{}', array(select target_id from mention where is_listed and status = 'CONFIRMED' and target_id is not null));
  select count_comments_on('{}', array(select article_id from comment where status = 'PUBLISHED'));
`;

const NOTHING = `
  drop trigger keep_inserted_articles on article;
  drop trigger keep_updated_articles on article;
  drop trigger keep_new_topics on article_topic;
  drop trigger keep_lost_topics on article_topic;
  drop trigger keep_changed_topics on article_topic;
  drop trigger keep_moved_sections on section;
  drop trigger keep_moved_topics on topic;
  drop trigger keep_inserted_mentions on mention;
  drop trigger keep_updated_mentions on mention;
  drop trigger keep_deleted_mentions on mention;
  drop trigger keep_inserted_comments on comment;
  drop trigger keep_updated_comments on comment;
  drop trigger keep_deleted_comments on comment;
  drop function file_articles, keep_inserted_articles, keep_updated_articles, keep_new_topics, keep_lost_topics,
    keep_changed_topics, keep_moved_sections, keep_moved_topics,
    steps, count_articles_of, keep_inserted_mentions, keep_updated_mentions, keep_deleted_mentions,
    count_comments_on, keep_inserted_comments, keep_updated_comments, keep_deleted_comments;
  drop index article_listed_by_update, article_listed_by_urgency, article_listed_from_source, correction_latest,
    named_entity_identifiers, news_event_by_date, news_event_from_first, news_event_during;
  drop table article_in_section, article_in_topic;
  alter table article drop comment_count;
  alter table named_entity drop article_count, drop last_mentioned_at;
  alter table news_event drop article_count;
`;

/** What lists are sorted and filtered by, and what keeps it true. */
export class KeepLists1763990000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(LISTS);
    await queries.query(FILING);
    await queries.query(COUNTING);
    await queries.query(CATCH_UP);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
