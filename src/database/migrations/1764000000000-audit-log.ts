import type { MigrationInterface, QueryRunner } from "typeorm";

const LOG = `
  create table audit_entry (
    id bigserial not null,
    at timestamptz(3) not null default now(),
    actor_id bigint,
    action text not null,
    subject text,
    detail jsonb,
    constraint audit_entry_pkey primary key (id),
    constraint audit_entry_actor_id_fkey foreign key (actor_id) references account(id)
  );
  create index audit_entry_actor_id_idx on audit_entry (actor_id);
`;

/** The audit log. */
export class AuditLog1764000000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(LOG);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query("drop table audit_entry");
  }
}
