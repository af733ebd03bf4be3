import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import type { LocalizedText } from "../../kernel/localized.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { checkNumber } from "../input/check-number.js";
import { checkPointer } from "../input/check-reference.js";
import { checkSlug } from "../input/check-slug.js";
import { checkWordings } from "../input/check-wordings.js";
import { ifListed, type InputCheck } from "../input/input-check.js";
import type { LocalizedTextInput } from "../input/localized-text.types.js";
import { MUST_NOT_BE_BLANK, SLUG_TAKEN } from "../input/sentences.js";
import type { SectionInput } from "./section.types.js";

/** What an input says of a desk, as its row will; what it does not speak of is `undefined`. */
export interface SectionFacts {
  readonly names: LocalizedText[] | undefined;
  readonly slug: string | undefined;
  readonly position: number | undefined;
  readonly parentId: Id | null | undefined;
}

const NAME = { most: 200 };
const LAST_POSITION = 10_000;

/** Checks what an editor says of a desk, and sees to it that no other act changes the menu meanwhile. */
export async function checkSection(
  check: InputCheck,
  context: RequestContext,
  ownId: Id | null,
  { names, slug, parentId, position }: SectionInput,
): Promise<SectionFacts> {
  return {
    names: ifListed(names, (list) => checkMenuNames(check.at("names"), list)),
    slug: slug === undefined ? undefined : await checkFreeSlug(check.at("slug"), context, ownId, slug ?? ""),
    position: position === undefined ? undefined : checkNumber(check.at("position"), position ?? 0, 1, LAST_POSITION),
    parentId: await checkPointer(check.at("parentId"), context, ["Section"], parentId),
  };
}

function checkMenuNames(check: InputCheck, names: readonly LocalizedTextInput[]): LocalizedText[] {
  if (names.length === 0) check.wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  return checkWordings(check, names, NAME);
}

async function checkFreeSlug(
  check: InputCheck,
  { db }: RequestContext,
  ownId: Id | null,
  given: string,
): Promise<string> {
  const slug = checkSlug(check, given);
  const taken = "select from section where slug = $1 and id is distinct from $2::bigint";
  if ((await db.rows(taken, [slug, ownId])).length > 0) check.wrong(ErrorCode.TAKEN, SLUG_TAKEN);
  return slug;
}

/** Desks are changed one act after the other: two could make a circle or give one address to two pages. */
export async function holdSections({ db }: RequestContext): Promise<void> {
  await db.rows("lock table section in share row exclusive mode");
}
