import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../kernel/context.js";
import { ListSize } from "../kernel/cost.js";
import { EVERYTHING, LookUpArgs, readLookUp } from "../kernel/look-up.js";
import { ARCHIVE } from "../kernel/pages.js";
import { LIST_LIMIT } from "../kernel/row-batches.js";
import { Author } from "./author.model.js";
import { Section } from "./section.model.js";
import { Source } from "./source.model.js";
import { authorsByName, sourcesByName, topicsByName, topSections, topTopics } from "./taxonomy.lists.js";
import { Topic } from "./topic.model.js";

/** How the archive is filed, and by whom it was written. */
@Resolver()
export class TaxonomyResolver {
  @ListSize(10)
  @Query(() => [Section], { description: "The sections at the top of the tree, in menu order, at most 100." })
  sections(@Ctx() { loaders }: RequestContext): Promise<Section[]> {
    return loaders.for(topSections, EVERYTHING).load(ARCHIVE);
  }

  @ListSize(20)
  @Query(() => [Topic], {
    description: "Topics at the top of IPTC Media Topics, or those whose name matches, at most 100.",
  })
  topics(
    @Arg("name", () => String, { nullable: true }) name: string | null | undefined,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Topic[]> {
    const asked = readLookUp({ name: name ?? null, limit: LIST_LIMIT });
    return loaders.for(asked.name === null ? topTopics : topicsByName, asked).load(ARCHIVE);
  }

  @ListSize({ argument: "limit" })
  @Query(() => [Source], { description: "Publications and agencies that supply articles, by name." })
  sources(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() { loaders }: RequestContext): Promise<Source[]> {
    return loaders.for(sourcesByName, readLookUp(asked)).load(ARCHIVE);
  }

  @ListSize({ argument: "limit" })
  @Query(() => [Author], { description: "People who sign articles, by name." })
  authors(@Args(() => LookUpArgs) asked: LookUpArgs, @Ctx() { loaders }: RequestContext): Promise<Author[]> {
    return loaders.for(authorsByName, readLookUp(asked)).load(ARCHIVE);
  }
}
