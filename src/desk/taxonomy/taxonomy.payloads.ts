import { Field, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { Author } from "../../taxonomy/author.model.js";
import { Section } from "../../taxonomy/section.model.js";
import { Source } from "../../taxonomy/source.model.js";

@ObjectType({ description: "Result of createSection." })
export class CreateSectionPayload extends Payload {
  @Field(() => Section, { nullable: true, description: "The section after the change, or `null` when refused." })
  section?: Section | null;
}

@ObjectType({ description: "Result of createAuthor." })
export class CreateAuthorPayload extends Payload {
  @Field(() => Author, { nullable: true, description: "The author after the change, or `null` when refused." })
  author?: Author | null;
}

@ObjectType({ description: "Result of createSource." })
export class CreateSourcePayload extends Payload {
  @Field(() => Source, { nullable: true, description: "The source after the change, or `null` when refused." })
  source?: Source | null;
}

@ObjectType({ description: "Result of editSection." })
export class EditSectionPayload extends Payload {
  @Field(() => Section, { nullable: true, description: "The section after the change, or `null` when refused." })
  section?: Section | null;
}

@ObjectType({ description: "Result of editAuthor." })
export class EditAuthorPayload extends Payload {
  @Field(() => Author, { nullable: true, description: "The author after the change, or `null` when refused." })
  author?: Author | null;
}

@ObjectType({ description: "Result of editSource." })
export class EditSourcePayload extends Payload {
  @Field(() => Source, { nullable: true, description: "The source after the change, or `null` when refused." })
  source?: Source | null;
}
