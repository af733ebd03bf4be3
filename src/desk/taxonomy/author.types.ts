import { Field, ID, InputType } from "type-graphql";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";
import { ImageInput } from "../input/image.types.js";
import { LocalizedTextInput } from "../input/localized-text.types.js";

@InputType({
  description: "What is known about an author. When editing, a field left out is kept; a list replaces the old one.",
})
export class AuthorInput {
  @Field(() => String, { nullable: true, description: "The name they sign with." })
  name?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  bios?: LocalizedTextInput[] | null;

  @Field(() => ImageInput, { nullable: true })
  image?: ImageInput | null;

  @Field(() => ID, { nullable: true, description: "The author as a subject of the news." })
  personId?: string | null;
}

@InputType({ description: "Input of createAuthor." })
export class CreateAuthorInput {
  @Field(() => AuthorInput)
  author!: AuthorInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editAuthor." })
export class EditAuthorInput {
  @Field(() => ID)
  id!: string;

  @Field(() => AuthorInput)
  author!: AuthorInput;
}
