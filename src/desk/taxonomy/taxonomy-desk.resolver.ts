import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import { CreateAuthorInput, EditAuthorInput } from "./author.types.js";
import { createAuthor } from "./create-author.js";
import { editAuthor } from "./edit-author.js";
import { CreateSectionInput, EditSectionInput } from "./section.types.js";
import { createSection } from "./create-section.js";
import { editSection } from "./edit-section.js";
import { CreateSourceInput, EditSourceInput } from "./source.types.js";
import { createSource } from "./create-source.js";
import { editSource } from "./edit-source.js";
import {
  CreateAuthorPayload,
  CreateSectionPayload,
  CreateSourcePayload,
  EditAuthorPayload,
  EditSectionPayload,
  EditSourcePayload,
} from "./taxonomy.payloads.js";

/** Desks, authors and sources as editors keep them. */
@Resolver()
export class TaxonomyDeskResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateSectionPayload, { description: "Add a section." })
  createSection(
    @Arg("input", () => CreateSectionInput) input: CreateSectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateSectionPayload> {
    return createSection(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditSectionPayload, { description: "Change a section, or move it; its articles move with it." })
  editSection(
    @Arg("input", () => EditSectionInput) input: EditSectionInput,
    @Ctx() context: RequestContext,
  ): Promise<EditSectionPayload> {
    return editSection(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateAuthorPayload, { description: "Add an author." })
  createAuthor(
    @Arg("input", () => CreateAuthorInput) input: CreateAuthorInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateAuthorPayload> {
    return createAuthor(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditAuthorPayload, { description: "Change what is known about an author." })
  editAuthor(
    @Arg("input", () => EditAuthorInput) input: EditAuthorInput,
    @Ctx() context: RequestContext,
  ): Promise<EditAuthorPayload> {
    return editAuthor(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => CreateSourcePayload, { description: "Add a publication or agency." })
  createSource(
    @Arg("input", () => CreateSourceInput) input: CreateSourceInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateSourcePayload> {
    return createSource(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => EditSourcePayload, { description: "Change what is known about a publication or agency." })
  editSource(
    @Arg("input", () => EditSourceInput) input: EditSourceInput,
    @Ctx() context: RequestContext,
  ): Promise<EditSourcePayload> {
    return editSource(context, input);
  }
}
