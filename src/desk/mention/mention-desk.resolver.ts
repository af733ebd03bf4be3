import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../kernel/context.js";
import { LeastRole } from "../../kernel/least-role.js";
import { Role } from "../../kernel/role.js";
import { ResolveOrphanInput, TagMentionInput, UntagMentionInput } from "./mention-acts.types.js";
import { ResolveOrphanPayload, TagMentionPayload, UntagMentionPayload } from "./mention.payloads.js";
import { resolveOrphan } from "./resolve-orphan.js";
import { tagMention } from "./tag-mention.js";
import { untagMention } from "./untag-mention.js";

/** How editors link what articles mention. */
@Resolver()
export class MentionDeskResolver {
  @LeastRole(Role.EDITOR)
  @Mutation(() => TagMentionPayload, { description: "Say that an article mentions something." })
  tagMention(
    @Arg("input", () => TagMentionInput) input: TagMentionInput,
    @Ctx() context: RequestContext,
  ): Promise<TagMentionPayload> {
    return tagMention(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => UntagMentionPayload, { description: "Remove a mention, or some of its spans." })
  untagMention(
    @Arg("input", () => UntagMentionInput) input: UntagMentionInput,
    @Ctx() context: RequestContext,
  ): Promise<UntagMentionPayload> {
    return untagMention(context, input);
  }

  @LeastRole(Role.EDITOR)
  @Mutation(() => ResolveOrphanPayload, {
    description: "Say where an uncertain span belongs after an edit, or drop it.",
  })
  resolveOrphan(
    @Arg("input", () => ResolveOrphanInput) input: ResolveOrphanInput,
    @Ctx() context: RequestContext,
  ): Promise<ResolveOrphanPayload> {
    return resolveOrphan(context, input);
  }
}
