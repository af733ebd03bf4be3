import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Html } from "../kernel/scalars.js";

/** What a block of text is. */
export enum BlockKind {
  PARAGRAPH = "PARAGRAPH",
  HEADING = "HEADING",
  QUOTE = "QUOTE",
  LIST_ITEM = "LIST_ITEM",
}

registerEnumType(BlockKind, { name: "BlockKind", description: "What a block of text is." });

/** Stored as jsonb with its article. */
@ObjectType({ description: "A paragraph or other block of an article's text." })
export class Block {
  @Field(() => BlockKind, { description: "What sort of block it is." })
  kind!: BlockKind;

  @Field(() => String, { description: "Plain text. Mention spans count in this string." })
  text!: string;

  @Field(() => Html, { description: "The same with inline markup." })
  html!: string;
}
