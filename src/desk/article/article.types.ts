import { Field, ID, InputType, Int } from "type-graphql";
import { BlockKind } from "../../article/block.model.js";
import { Html, Locale, WebAddress } from "../../kernel/scalars.js";
import { ImageInput } from "../input/image.types.js";

@InputType({ description: "A block of text." })
export class BlockInput {
  @Field(() => BlockKind, { defaultValue: BlockKind.PARAGRAPH })
  kind!: BlockKind;

  @Field(() => Html, { description: "Inline HTML or plain text; anything unsafe is removed." })
  html!: string;
}

@InputType({
  description: "The content of an article. When editing, a field left out is kept and `null` clears it.",
})
export class ArticleInput {
  @Field(() => String, { nullable: true })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: "Made from the headline when left out." })
  slug?: string | null;

  @Field(() => [String], { nullable: true })
  keywords?: string[] | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => Locale, { nullable: true })
  language?: string | null;

  @Field(() => [BlockInput], { nullable: true })
  body?: BlockInput[] | null;

  @Field(() => String, { nullable: true })
  byline?: string | null;

  @Field(() => [ID], { nullable: true })
  authorIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  sourceId?: string | null;

  @Field(() => WebAddress, { nullable: true })
  sourceUrl?: URL | null;

  @Field(() => Date, { nullable: true, description: "Must not be public before this, whatever the schedule says." })
  embargoedUntil?: Date | null;

  @Field(() => ImageInput, { nullable: true })
  image?: ImageInput | null;

  @Field(() => ID, { nullable: true })
  sectionId?: string | null;

  @Field(() => [ID], { nullable: true })
  topicIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: "From 1 (flash) to 9 (least); 5 when left out." })
  urgency?: number | null;

  @Field(() => ID, { nullable: true, description: "An article that this one translates." })
  translationOfId?: string | null;
}
