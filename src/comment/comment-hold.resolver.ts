import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { sentenceFor } from "../kernel/localized.js";
import { CommentHold } from "./comment-hold.types.js";
import { explanationOf } from "./hold-explanation.js";

/** Why a comment was held back, in words. */
@Resolver(() => CommentHold)
export class CommentHoldResolver {
  @FieldResolver(() => String, { description: "In the viewer's language." })
  explanation(@Root() { rule }: CommentHold, @Ctx() context: RequestContext): string {
    return sentenceFor(context, explanationOf(rule));
  }
}
