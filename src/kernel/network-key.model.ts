import { Column, Entity as Table, PrimaryColumn } from "typeorm";

/** The secret of a day, under which networks are known on that day. It is forgotten with the day after. */
@Table("network_key")
export class NetworkKey {
  @PrimaryColumn("date")
  day!: string;

  @Column("bytea")
  secret!: Buffer;
}
