import { Field, InputType } from "type-graphql";
import { WebAddress } from "../../kernel/scalars.js";

@InputType({ description: "A picture." })
export class ImageInput {
  @Field(() => WebAddress)
  url!: URL;

  @Field(() => String)
  alt!: string;

  @Field(() => String, { nullable: true })
  caption?: string | null;

  @Field(() => String, { nullable: true })
  credit?: string | null;
}
