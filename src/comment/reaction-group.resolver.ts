import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { viewerReactionTo } from "./comment.loaders.js";
import { ReactionGroup } from "./reaction-group.model.js";

/** Whether the viewer is among those who reacted. */
@Resolver(() => ReactionGroup)
export class ReactionGroupResolver {
  @FieldResolver(() => Boolean, { description: "Whether the viewer is one of them." })
  async viewerHasReacted(
    @Root() { commentId, kind }: ReactionGroup,
    @Ctx() { loaders }: RequestContext,
  ): Promise<boolean> {
    return (await loaders.for(viewerReactionTo).load(commentId)) === kind;
  }
}
