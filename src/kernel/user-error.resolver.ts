import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "./context.js";
import { wording } from "./localized.js";
import { UserError } from "./user-error.js";

/** The words of a refusal. */
@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, { description: "For people, in the viewer's language." })
  message(@Root() { wordings }: UserError, @Ctx() context: RequestContext): string {
    return wording(context, wordings, null) ?? "";
  }
}
