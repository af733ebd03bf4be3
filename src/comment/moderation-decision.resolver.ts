import { FieldResolver, Resolver, Root } from "type-graphql";
import { Account } from "../account/account.model.js";
import { ModerationDecision } from "./moderation-decision.model.js";

/** Who decided about a comment. */
@Resolver(() => ModerationDecision)
export class ModerationDecisionResolver {
  @FieldResolver(() => Account, { nullable: true, description: "Who decided." })
  moderator(@Root() { moderator }: ModerationDecision): Account | null {
    return moderator ?? null;
  }
}
