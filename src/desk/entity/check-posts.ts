import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { LocalizedText } from "../../kernel/localized.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { checkDate } from "../input/check-date.js";
import { checkEachOnce, checkList } from "../input/check-list.js";
import { checkReference } from "../input/check-reference.js";
import { checkWordings } from "../input/check-wordings.js";
import { ifGiven, type InputCheck } from "../input/input-check.js";
import { MUST_NOT_BE_BLANK } from "../input/sentences.js";
import type { AffiliationInput } from "./entity.types.js";

/** A post as it is stored. */
export interface Post {
  readonly organizationId: Id;
  readonly titles: LocalizedText[];
  readonly edtf: string | null;
  readonly latest: string | null;
}

const MOST_POSTS = 100;
const TITLE = { most: 300 };

/** The posts that a person holds or held, each once. */
export async function checkPosts(
  check: InputCheck,
  context: RequestContext,
  given: readonly AffiliationInput[],
): Promise<Post[]> {
  const posts = await Promise.all(checkList(check, given, MOST_POSTS, (one, post) => checkPost(one, context, post)));
  checkEachOnce(check, posts, (post) => JSON.stringify(post));
  return posts;
}

async function checkPost(
  check: InputCheck,
  context: RequestContext,
  { organizationId, titles, period }: AffiliationInput,
): Promise<Post> {
  if (titles.length === 0) check.at("titles").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  const date = ifGiven(period, (edtf) => checkDate(check.at("period"), edtf));
  const wordings = checkWordings(check.at("titles"), titles, TITLE);
  const organization = await checkReference(check.at("organizationId"), context, ["Organization"], organizationId);
  return {
    organizationId: organization?.id ?? "",
    titles: wordings,
    edtf: date?.edtf ?? null,
    latest: date?.latest ?? null,
  };
}
