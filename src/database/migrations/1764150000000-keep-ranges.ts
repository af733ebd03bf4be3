import type { MigrationInterface, QueryRunner } from "typeorm";

// Known to the day, in the words of `event/calendar.lists.ts`: an index over a part is found by its very expression.
const DAY = "\\d{4}-\\d\\d-\\d\\d(T[^/]*)?";
const KNOWN_TO_THE_DAY = `regexp_replace(edtf, '[?~%]', '', 'g') ~ '^${DAY}(/${DAY})?$'`;

const RANGES = `
  -- One row for each listed article and each author who signed it.
  create table article_by_author (
    author_id bigint not null,
    article_id bigint not null,
    published_at timestamptz(3) not null,
    constraint article_by_author_pkey primary key (author_id, article_id),
    constraint article_by_author_author_id_fkey foreign key (author_id) references author(id),
    constraint article_by_author_article_id_fkey foreign key (article_id) references article(id) on delete cascade
  );
  create index article_by_author_article_id_idx on article_by_author (article_id);
  create index article_by_author_latest on article_by_author (author_id, published_at desc, article_id desc);

  -- One row for each event and each entity that took part in it or was the place of it.
  create table event_in_agenda (
    entity_id bigint not null,
    event_id bigint not null,
    takes_part boolean not null,
    earliest date,
    latest date,
    constraint event_in_agenda_pkey primary key (entity_id, event_id),
    constraint event_in_agenda_entity_id_fkey foreign key (entity_id) references named_entity(id),
    constraint event_in_agenda_event_id_fkey foreign key (event_id) references news_event(id) on delete cascade
  );
  create index event_in_agenda_event_id_idx on event_in_agenda (event_id);
  create index event_in_agenda_by_date on event_in_agenda (
    entity_id, coalesce(earliest, '-infinity') desc, coalesce(latest, '-infinity') desc, event_id desc);
  create index event_in_agenda_from_first on event_in_agenda (
    entity_id, coalesce(earliest, 'infinity'), coalesce(latest, 'infinity'), event_id);

  -- One row for each event and each place it is in: its own and those around that.
  create table event_in_place (
    place_id bigint not null,
    event_id bigint not null,
    earliest date,
    latest date,
    constraint event_in_place_pkey primary key (place_id, event_id),
    constraint event_in_place_place_id_fkey foreign key (place_id) references named_entity(id),
    constraint event_in_place_event_id_fkey foreign key (event_id) references news_event(id) on delete cascade
  );
  create index event_in_place_event_id_idx on event_in_place (event_id);
  create index event_in_place_by_date on event_in_place (
    place_id, coalesce(earliest, '-infinity') desc, coalesce(latest, '-infinity') desc, event_id desc);
  create index event_in_place_from_first on event_in_place (
    place_id, coalesce(earliest, 'infinity'), coalesce(latest, 'infinity'), event_id);

  -- Whose events overlap a span: a range of one id, since GiST has no operator for numbers without an extension.
  create index event_in_agenda_during on event_in_agenda
    using gist (int8range(entity_id, entity_id, '[]'), daterange(earliest, latest, '[]'))
    where earliest is not null or latest is not null;
  create index event_in_place_during on event_in_place
    using gist (int8range(place_id, place_id, '[]'), daterange(earliest, latest, '[]'))
    where earliest is not null or latest is not null;
  create index news_event_on_days on news_event using gist (daterange(earliest, latest, '[]')) where ${KNOWN_TO_THE_DAY};
`;

// As in keep-lists: statement by statement, rows locked in the order of their ids before they are looked at.
const SIGNING = `
  create function sign_articles(changed bigint[]) returns void language sql as $$
    select from article where id = any(changed) order by id for no key update;
    delete from article_by_author where article_id = any(changed);
    insert into article_by_author (author_id, article_id, published_at)
      select link.author_id, a.id, a.published_at
      from article a join article_author link on link.article_id = a.id
      where a.id = any(changed) and a.status = 'PUBLISHED';
  $$;

  create function keep_signed_articles() returns trigger language plpgsql as $$
  declare changed bigint[] := array(
    select id from (
      select id, status, published_at from new_rows except select id, status, published_at from old_rows) changed);
  begin
    if changed <> '{}' then perform sign_articles(changed); end if;
    return null;
  end $$;
  create trigger keep_signed_articles after update on article
    referencing old table as old_rows new table as new_rows for each statement execute function keep_signed_articles();

  create function keep_new_authors() returns trigger language plpgsql as $$
  begin
    perform sign_articles(array(select distinct article_id from new_rows));
    return null;
  end $$;
  create trigger keep_new_authors after insert on article_author
    referencing new table as new_rows for each statement execute function keep_new_authors();

  create function keep_lost_authors() returns trigger language plpgsql as $$
  begin
    perform sign_articles(array(select distinct article_id from old_rows));
    return null;
  end $$;
  create trigger keep_lost_authors after delete on article_author
    referencing old table as old_rows for each statement execute function keep_lost_authors();

  create function keep_changed_authors() returns trigger language plpgsql as $$
  begin
    perform sign_articles(array(
      select article_id from (table old_rows except table new_rows) lost
      union
      select article_id from (table new_rows except table old_rows) gained));
    return null;
  end $$;
  create trigger keep_changed_authors after update on article_author
    referencing old table as old_rows new table as new_rows for each statement execute function keep_changed_authors();
`;

const FILING = `
  create function file_events(changed bigint[]) returns void language sql as $$
    select from news_event where id = any(changed) order by id for no key update;
    delete from event_in_agenda where event_id = any(changed);
    delete from event_in_place where event_id = any(changed);
    insert into event_in_agenda (entity_id, event_id, takes_part, earliest, latest)
      select held.entity_id, v.id, bool_or(held.takes_part), v.earliest, v.latest
      from (
        select event_id, entity_id, true as takes_part from event_participant where event_id = any(changed)
        union all
        select id, location_id, false from news_event where id = any(changed) and location_id is not null
      ) held
      join news_event v on v.id = held.event_id
      group by held.entity_id, v.id, v.earliest, v.latest;
    insert into event_in_place (place_id, event_id, earliest, latest)
      with recursive around as (
        select v.id as event_id, v.earliest, v.latest, v.location_id
        from news_event v
        where v.id = any(changed) and v.location_id is not null
        union
        select around.event_id, around.earliest, around.latest, place.contained_in_id
        from around join named_entity place on place.id = around.location_id
        where place.contained_in_id is not null
      )
      select location_id, event_id, earliest, latest from around;
  $$;

  create function keep_inserted_events() returns trigger language plpgsql as $$
  begin
    perform file_events(array(select id from new_rows));
    return null;
  end $$;
  create trigger keep_inserted_events after insert on news_event
    referencing new table as new_rows for each statement execute function keep_inserted_events();

  create function keep_updated_events() returns trigger language plpgsql as $$
  declare changed bigint[] := array(
    select id from (
      select id, location_id, earliest, latest from new_rows
      except
      select id, location_id, earliest, latest from old_rows) changed);
  begin
    if changed <> '{}' then perform file_events(changed); end if;
    return null;
  end $$;
  create trigger keep_updated_events after update on news_event
    referencing old table as old_rows new table as new_rows for each statement execute function keep_updated_events();

  create function keep_new_participants() returns trigger language plpgsql as $$
  begin
    perform file_events(array(select distinct event_id from new_rows));
    return null;
  end $$;
  create trigger keep_new_participants after insert on event_participant
    referencing new table as new_rows for each statement execute function keep_new_participants();

  create function keep_lost_participants() returns trigger language plpgsql as $$
  begin
    perform file_events(array(select distinct event_id from old_rows));
    return null;
  end $$;
  create trigger keep_lost_participants after delete on event_participant
    referencing old table as old_rows for each statement execute function keep_lost_participants();

  create function keep_changed_participants() returns trigger language plpgsql as $$
  begin
    perform file_events(array(
      select event_id from (
        select event_id, entity_id from old_rows except select event_id, entity_id from new_rows) lost
      union
      select event_id from (
        select event_id, entity_id from new_rows except select event_id, entity_id from old_rows) gained));
    return null;
  end $$;
  create trigger keep_changed_participants after update on event_participant
    referencing old table as old_rows new table as new_rows for each statement execute function keep_changed_participants();

  create function keep_moved_places() returns trigger language plpgsql as $$
  begin
    perform file_events(array(
      select distinct held.event_id
      from (select id, contained_in_id from new_rows except select id, contained_in_id from old_rows) moved
      join event_in_place held on held.place_id = moved.id));
    return null;
  end $$;
  create trigger keep_moved_places after update on named_entity
    referencing old table as old_rows new table as new_rows for each statement execute function keep_moved_places();
`;

// Rows that were there before their keepers.
const CATCH_UP = `
  select sign_articles(array(select id from article));
  select file_events(array(select id from news_event));
`;

const NOTHING = `
  drop trigger keep_signed_articles on article;
  drop trigger keep_new_authors on article_author;
  drop trigger keep_lost_authors on article_author;
  drop trigger keep_changed_authors on article_author;
  drop trigger keep_inserted_events on news_event;
  drop trigger keep_updated_events on news_event;
  drop trigger keep_new_participants on event_participant;
  drop trigger keep_lost_participants on event_participant;
  drop trigger keep_changed_participants on event_participant;
  drop trigger keep_moved_places on named_entity;
  drop function sign_articles, keep_signed_articles, keep_new_authors, keep_lost_authors, keep_changed_authors,
    file_events, keep_inserted_events, keep_updated_events, keep_new_participants, keep_lost_participants,
    keep_changed_participants, keep_moved_places;
  drop index news_event_on_days;
  drop table article_by_author, event_in_agenda, event_in_place;
`;

/** Articles under their authors and events under entities and places, so that each such list is one index range. */
export class KeepRanges1764150000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(RANGES);
    await queries.query(SIGNING);
    await queries.query(FILING);
    await queries.query(CATCH_UP);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
