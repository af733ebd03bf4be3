import { ObjectType } from "type-graphql";
import { ChildEntity } from "typeorm";
import { Node } from "../kernel/node.js";
import { Mentionable } from "./mentionable.model.js";
import { EntityKind, NamedEntity } from "./named-entity.model.js";

@ChildEntity(EntityKind.PERSON)
@ObjectType({ implements: [Node, Mentionable, NamedEntity], description: "A human being." })
export class Person extends NamedEntity {
  protected readonly nodeType = "Person";
  readonly folder = "people";
}
