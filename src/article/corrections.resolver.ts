import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../kernel/connection.js";
import type { RequestContext } from "../kernel/context.js";
import { PageArgs, readPage } from "../kernel/page.js";
import { ARCHIVE } from "../kernel/pages.js";
import { DateTime } from "../kernel/scalars.js";
import { selects } from "../kernel/selection.js";
import { correctionsOfArchive, LATEST_CORRECTIONS } from "./correction.lists.js";
import type { Correction } from "./correction.model.js";
import { CorrectionConnection } from "./correction.types.js";

/** The ledger of what was put right. */
@Resolver()
export class CorrectionsResolver {
  @Query(() => CorrectionConnection, {
    description: "Corrections and retractions across the archive, newest first.",
  })
  corrections(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("since", () => DateTime, { nullable: true }) since: Date | null | undefined,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Correction>> {
    const page = readPage(args, LATEST_CORRECTIONS, selects(info, "totalCount"));
    return loaders.for(correctionsOfArchive, { page, since: since ?? null }).load(ARCHIVE);
  }
}
