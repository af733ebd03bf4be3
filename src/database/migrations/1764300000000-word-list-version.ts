import type { MigrationInterface, QueryRunner } from "typeorm";

const VERSION = `
  create table word_list_version (
    version uuid not null,
    constraint word_list_version_pkey primary key (version)
  );
  insert into word_list_version values (gen_random_uuid());

  create function keep_word_list_version() returns trigger language plpgsql as $$
  begin
    update word_list_version set version = gen_random_uuid();
    return null;
  end $$;
  create trigger keep_word_list_version after insert or update or delete or truncate on listed_word
    for each statement execute function keep_word_list_version();
`;

const NOTHING = `
  drop trigger keep_word_list_version on listed_word;
  drop function keep_word_list_version();
  drop table word_list_version;
`;

/** By which value processes know whether the words that they have read are still those that are listed. */
export class WordListVersion1764300000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(VERSION);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
