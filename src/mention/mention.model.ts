import { LeastRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity as Table, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { Account } from "../account/account.model.js";
import { Article } from "../article/article.model.js";
import { ListSize } from "../kernel/cost.js";
import type { Id } from "../kernel/database.js";
import { Node } from "../kernel/node.js";
import { MentionableIdentity, type Mentionable } from "../named-entity/mentionable.model.js";
import { OrphanSpan } from "./orphan-span.model.js";
import { TextSpan } from "./text-span.model.js";

/** The part something plays in a story. */
export enum MentionRole {
  SUBJECT = "SUBJECT",
  PARTICIPANT = "PARTICIPANT",
  SOURCE = "SOURCE",
  LOCATION = "LOCATION",
  BACKGROUND = "BACKGROUND",
}

registerEnumType(MentionRole, {
  name: "MentionRole",
  description: "The part something plays in a story.",
  valuesConfig: {
    SUBJECT: { description: "The story is about it." },
    PARTICIPANT: { description: "It acts or takes part." },
    SOURCE: { description: "It is quoted or cited." },
    LOCATION: { description: "It is where something happens." },
    BACKGROUND: { description: "It is named in passing." },
  },
});

/** Whether a mention was confirmed. */
export enum MentionStatus {
  SUGGESTED = "SUGGESTED",
  CONFIRMED = "CONFIRMED",
  REJECTED = "REJECTED",
}

registerEnumType(MentionStatus, { name: "MentionStatus", description: "Whether a mention was confirmed." });

/** Who linked a mention to its target. */
export enum MentionOrigin {
  MANUAL = "MANUAL",
  AUTOMATIC = "AUTOMATIC",
  IMPORTED = "IMPORTED",
}

registerEnumType(MentionOrigin, { name: "MentionOrigin", description: "Who linked a mention to its target." });

/** One row for an article and a target; only positions repeat. https://www.w3.org/TR/annotation-model/ */
@Table("mention")
@Index(["articleId", "targetId"], { unique: true })
@Index("mention_latest", { synchronize: false })
@ObjectType({ implements: Node, description: "The fact that an article mentions something." })
export class Mention extends Node {
  protected readonly nodeType = "Mention";

  @PrimaryGeneratedColumn({ type: "bigint" })
  id!: Id;

  @ForeignKey(() => Article, { onDelete: "CASCADE" })
  @Column("bigint")
  articleId!: Id;

  @ForeignKey(() => MentionableIdentity)
  @Column("bigint", { nullable: true })
  targetId!: Id | null;

  @Column("enum", { enum: MentionRole, enumName: "mention_role" })
  @Field(() => MentionRole, { description: "The part it plays in the story." })
  role!: MentionRole;

  @Column("float8")
  @Field(() => Float, { description: "How central it is to the article, 0 to 1." })
  salience!: number;

  @Column("enum", { enum: MentionStatus, enumName: "mention_status" })
  @Field(() => MentionStatus, { description: "Whether it was confirmed, or is still a suggestion." })
  status!: MentionStatus;

  @Column("enum", { enum: MentionOrigin, enumName: "mention_origin" })
  @Field(() => MentionOrigin, { description: "Who made the link." })
  origin!: MentionOrigin;

  @Column("float8")
  @Field(() => Float, {
    description: "How sure the system is, 0 to 1; 1 when a person made the link.",
  })
  confidence!: number;

  @Column("jsonb")
  @ListSize(2)
  @Field(() => [TextSpan], {
    description: "Every place in the text that refers to the target, in reading order.",
  })
  spans!: TextSpan[];

  /** Places that an edit of the text has made uncertain. */
  @Column("jsonb", { default: [] })
  @ListSize(2)
  @LeastRole(Role.EDITOR)
  @Field(() => [OrphanSpan], {
    description: "Places that an edit of the text has made uncertain; an editor puts them right or drops them.",
  })
  orphans!: OrphanSpan[];

  /** The editor who made or confirmed it. */
  @ForeignKey(() => Account)
  @Column("bigint", { nullable: true })
  confirmedById!: Id | null;

  /** A copy of its article's, so that the latest articles of a target are one index range. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  publishedAt!: Date | null;

  /** A copy of whether its article is listed. */
  @Column("boolean")
  isListed!: boolean;

  /** The article itself, where it is shown by a preview link and nobody else would find it. */
  article?: Article;

  /** The target itself, where it was read together with the mention. */
  target?: Mentionable | null;
}
