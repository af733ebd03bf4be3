import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { readPage } from "../kernel/page.js";
import { selects } from "../kernel/selection.js";
import { Mentionable } from "../named-entity/mentionable.model.js";
import { BY_PUBLICATION, mentionsByTarget } from "./mention.lists.js";
import { readMentionFilter } from "./mention-filter.js";
import type { Mention } from "./mention.model.js";
import { MentionConnection, MentionPageArgs } from "./mention.types.js";

/** Adds to whatever can be mentioned its mentions. */
@Resolver(() => Mentionable)
export class TargetMentionsResolver {
  @FieldResolver(() => MentionConnection, {
    description: "The mentions themselves, with role, salience and exact places in the text.",
  })
  mentions(
    @Root() { id }: Mentionable,
    @Args(() => MentionPageArgs) args: MentionPageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Mention>> {
    const page = readPage(args, BY_PUBLICATION, selects(info, "totalCount"));
    const conditions = readMentionFilter(context, args.filter);
    return context.loaders.for(mentionsByTarget, { page, conditions }).load(id);
  }
}
