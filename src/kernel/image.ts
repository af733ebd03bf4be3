import { Field, Int, ObjectType } from "type-graphql";
import { WebAddress } from "./scalars.js";

/** Stored as jsonb with the row it illustrates. */
@ObjectType({ description: "A picture with what is needed to show it responsibly." })
export class Image {
  @Field(() => WebAddress, { description: "Where the file is." })
  url!: string;

  @Field(() => String, { description: "Text alternative." })
  alt!: string;

  @Field(() => String, { nullable: true, description: "The line printed below it." })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: "Who made or supplied it." })
  credit?: string | null;

  @Field(() => Int, { nullable: true, description: "Pixels across." })
  width?: number | null;

  @Field(() => Int, { nullable: true, description: "Pixels down." })
  height?: number | null;
}
