import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import { createEntity } from "./create-entity.js";
import { editEntity } from "./edit-entity.js";
import { CreateEntityPayload, EditEntityPayload } from "./entity.payloads.js";
import { CreateEntityInput, EditEntityInput } from "./entity.types.js";

/** The register of people, bodies and places as editors keep it. */
@Resolver()
export class EntityDeskResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateEntityPayload, { description: "Add a person, organisation or place." })
  createEntity(
    @Arg("input", () => CreateEntityInput) input: CreateEntityInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateEntityPayload> {
    return createEntity(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditEntityPayload, { description: "Change a person, organisation or place." })
  editEntity(
    @Arg("input", () => EditEntityInput) input: EditEntityInput,
    @Ctx() context: RequestContext,
  ): Promise<EditEntityPayload> {
    return editEntity(context, input);
  }
}
