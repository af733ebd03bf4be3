import { Field, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { NamedEntity } from "../../named-entity/named-entity.model.js";

const AFTER = { nullable: true, description: "The entity after the change, or `null` when refused." };

@ObjectType({ description: "Result of createEntity." })
export class CreateEntityPayload extends Payload {
  @Field(() => NamedEntity, AFTER)
  entity?: NamedEntity | null;
}

@ObjectType({ description: "Result of editEntity." })
export class EditEntityPayload extends Payload {
  @Field(() => NamedEntity, AFTER)
  entity?: NamedEntity | null;
}
