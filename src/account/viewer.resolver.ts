import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { accountById } from "./account.loaders.js";
import { Account } from "./account.model.js";

/** Whom a request speaks for. */
@Resolver()
export class ViewerResolver {
  @Query(() => Account, { nullable: true, description: "The signed-in account, or `null`." })
  viewer(@Ctx() { loaders, viewer }: RequestContext): Promise<Account | null> {
    return loaders.find(accountById, viewer?.id ?? null);
  }
}
