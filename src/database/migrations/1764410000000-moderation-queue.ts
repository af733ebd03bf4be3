import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = `
  create index comment_waiting on comment (created_at desc, id desc) where status in ('PENDING', 'WITHHELD');
  create index comment_rejected on comment (created_at desc, id desc) where status = 'REJECTED';
  create index comment_reported on comment (flag_count desc, id desc) where flag_count > 0;
  create index account_of_staff on account (id) where role <> 'READER';
`;

const NOTHING = "drop index comment_waiting, comment_rejected, comment_reported, account_of_staff;";

/** What moderators work from is read by itself, however much is published. */
export class ModerationQueue1764410000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(INDEXES);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(NOTHING);
  }
}
