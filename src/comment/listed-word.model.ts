import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, PrimaryColumn, Unique } from "typeorm";

/** How hard a word is on a comment. */
export enum WordSeverity {
  BANNED = "BANNED",
  SUSPECT = "SUSPECT",
}

registerEnumType(WordSeverity, {
  name: "WordSeverity",
  description: "How hard a word is on a comment.",
  valuesConfig: {
    BANNED: { description: "Withholds the comment." },
    SUSPECT: { description: "Sends it to a moderator." },
  },
});

@Table("listed_word")
@Unique(["folded", "severity"])
@ObjectType({ description: "A word or phrase that holds comments back, in any of its spellings." })
export class ListedWord {
  @PrimaryColumn("text")
  @Field(() => String, { description: "As it was entered." })
  text!: string;

  @PrimaryColumn({ type: "enum", enum: WordSeverity, enumName: "word_severity" })
  @Field(() => WordSeverity, { description: "How hard it is." })
  severity!: WordSeverity;

  /** What all its spellings have in common, so that none is listed twice. */
  @Column("text")
  folded!: string;

  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  createdAt!: Date;
}
