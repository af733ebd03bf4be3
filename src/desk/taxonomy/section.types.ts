import { Field, ID, InputType, Int } from "type-graphql";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";
import { LocalizedTextInput } from "../input/localized-text.types.js";

@InputType({ description: "What is known about a section. When editing, a field left out is kept." })
export class SectionInput {
  @Field(() => [LocalizedTextInput], { nullable: true })
  names?: LocalizedTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Made from the name when left out. Another one is another address; the old one leads nowhere.",
  })
  slug?: string | null;

  @Field(() => ID, { nullable: true, description: "The section above it; `null` puts it at the top." })
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Place in the menu among its siblings, from 1; a new section comes last when left out.",
  })
  position?: number | null;
}

@InputType({ description: "Input of createSection." })
export class CreateSectionInput {
  @Field(() => SectionInput)
  section!: SectionInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editSection." })
export class EditSectionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => SectionInput)
  section!: SectionInput;
}
