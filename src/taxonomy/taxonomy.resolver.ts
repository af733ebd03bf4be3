import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { LookUpArgs } from "../kernel/look-up.js";
import { Author } from "./author.model.js";
import { Section } from "./section.model.js";
import { Source } from "./source.model.js";
import { findAuthors, findSources, findTopics, topSections } from "./taxonomy.lists.js";
import { Topic } from "./topic.model.js";

/** How the archive is filed, and by whom it was written. */
@Resolver()
export class TaxonomyResolver {
  @ListSize(10)
  @Query(() => [Section], { description: "The sections at the top of the tree, in menu order, at most 100." })
  sections(@Ctx() context: RequestContext): Promise<Section[]> {
    return topSections(context);
  }

  @ListSize(20)
  @Query(() => [Topic], {
    description: "Topics at the top of IPTC Media Topics, or those whose name matches, at most 100.",
  })
  topics(
    @Arg("name", () => String, { nullable: true }) name: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Topic[]> {
    return findTopics(context, name ?? null);
  }

  @ListSize({ argument: "limit" })
  @Query(() => [Source], { description: "Publications and agencies that supply articles, by name." })
  sources(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() context: RequestContext): Promise<Source[]> {
    return findSources(context, asked);
  }

  @ListSize({ argument: "limit" })
  @Query(() => [Author], { description: "People who sign articles, by name." })
  authors(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() context: RequestContext): Promise<Author[]> {
    return findAuthors(context, asked);
  }
}
