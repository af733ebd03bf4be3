import { Field, ObjectType } from "type-graphql";
import { ListSize } from "../kernel/cost.js";
import { TextSpan } from "./text-span.model.js";

/** Stored as jsonb with its mention. https://www.w3.org/TR/annotation-model/#text-quote-selector */
@ObjectType({ description: "A place that could not be found again with certainty after an edit." })
export class OrphanSpan {
  @Field(() => TextSpan, { description: "Where it stood, in the version before." })
  was!: TextSpan;

  @Field(() => String, { description: "The words before it." })
  prefix!: string;

  @Field(() => String, { description: "The words after it." })
  suffix!: string;

  @ListSize(3)
  @Field(() => [TextSpan], { description: "Places where it may belong now, the likeliest first." })
  candidates!: TextSpan[];
}
