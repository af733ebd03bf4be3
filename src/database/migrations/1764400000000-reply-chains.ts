import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Counts upwards in one loop: where each placeholder that comes or goes told the one above it by a trigger of its own, PostgreSQL
 * was at the end of its stack below some five hundred deleted comments.
 */
const IN_A_LOOP = `
  create or replace function count_replies_to(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  declare
    roots_lost bigint[];
    roots_gained bigint[];
  begin
    while lost <> '{}' or gained <> '{}' loop
      perform from comment where id = any(lost || gained) order by id for no key update;
      with counted as (
        update comment c set reply_count = c.reply_count + step.step
        from steps(lost, gained) step
        where c.id = step.id and step.step <> 0
        returning c.parent_id, c.article_id,
          is_shown(c.status, c.reply_count - step.step) as was_shown, is_shown(c.status, c.reply_count) as is_shown
      )
      select
        coalesce(array_agg(parent_id) filter (where parent_id is not null and was_shown and not is_shown), '{}'),
        coalesce(array_agg(parent_id) filter (where parent_id is not null and is_shown and not was_shown), '{}'),
        coalesce(array_agg(article_id) filter (where parent_id is null and was_shown and not is_shown), '{}'),
        coalesce(array_agg(article_id) filter (where parent_id is null and is_shown and not was_shown), '{}')
      into lost, gained, roots_lost, roots_gained
      from counted;
      perform count_threads_on(roots_lost, roots_gained);
    end loop;
  end $$;

  create or replace function keep_updated_replies() returns trigger language plpgsql as $$
  begin
    -- That others are counted below a comment is told further up by what counts them.
    perform count_threads_on(
      array(
        select was.article_id from old_rows was join new_rows become using (id)
        where was.parent_id is null and (was.status, was.article_id) <> (become.status, become.article_id)
          and is_shown(was.status, was.reply_count)
          and (was.article_id <> become.article_id or not is_shown(become.status, become.reply_count))),
      array(
        select become.article_id from old_rows was join new_rows become using (id)
        where become.parent_id is null and (was.status, was.article_id) <> (become.status, become.article_id)
          and is_shown(become.status, become.reply_count)
          and (was.article_id <> become.article_id or not is_shown(was.status, was.reply_count))));
    perform count_replies_to(
      array(
        select was.parent_id from old_rows was join new_rows become using (id)
        where was.parent_id is not null and was.status <> become.status
          and is_shown(was.status, was.reply_count) and not is_shown(become.status, become.reply_count)),
      array(
        select become.parent_id from old_rows was join new_rows become using (id)
        where become.parent_id is not null and was.status <> become.status
          and is_shown(become.status, become.reply_count) and not is_shown(was.status, was.reply_count)));
    return null;
  end $$;
`;

const STEP_BY_STEP = `
  create or replace function count_replies_to(lost bigint[], gained bigint[]) returns void language plpgsql as $$
  begin
    if lost = '{}' and gained = '{}' then return; end if;
    perform from comment where id = any(lost || gained) order by id for no key update;
    update comment c set reply_count = c.reply_count + counted.step
    from steps(lost, gained) counted
    where c.id = counted.id and counted.step <> 0;
  end $$;

  create or replace function keep_updated_replies() returns trigger language plpgsql as $$
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
`;

/** Chains of deleted comments of any length are counted. */
export class ReplyChains1764400000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(IN_A_LOOP);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(STEP_BY_STEP);
  }
}
