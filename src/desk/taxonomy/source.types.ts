import { Field, ID, InputType } from "type-graphql";
import { Locale, WebAddress } from "../../kernel/scalars.js";
import { IDEMPOTENCY_KEY } from "../input/idempotency-key.types.js";

@InputType({ description: "What is known about a source. When editing, a field left out is kept." })
export class SourceInput {
  @Field(() => String, { nullable: true, description: "Its name as printed." })
  name?: string | null;

  @Field(() => WebAddress, { nullable: true, description: "Its own site." })
  homepage?: URL | null;

  @Field(() => Locale, { nullable: true, description: "The language it publishes in." })
  language?: string | null;

  @Field(() => ID, { nullable: true, description: "The source as a subject of the news." })
  organizationId?: string | null;
}

@InputType({ description: "Input of createSource." })
export class CreateSourceInput {
  @Field(() => SourceInput)
  source!: SourceInput;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

@InputType({ description: "Input of editSource." })
export class EditSourceInput {
  @Field(() => ID)
  id!: string;

  @Field(() => SourceInput)
  source!: SourceInput;
}
