import { foldedWord } from "../comment/words/listed-pattern.js";
import { standInFor } from "../comment/words/letter-shapes.js";
import { WordFinder } from "../comment/words/find-words.js";
import { findListed } from "../comment/word-list.service.js";
import { checkText, isBlank } from "../desk/input/check-text.js";
import type { Given, InputCheck } from "../desk/input/input-check.js";
import type { RequestContext } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { tidyComment } from "../comment/tidy-comment.js";
import { HAS_A_NAME, NAME_MISLEADS, NAME_MIXES } from "./sentences.js";

const NAME = { most: 50 };
/** Shorter names stand within others by chance. */
const LONG_ENOUGH = 6;

/** What staff are called, in our languages; a name with such a word in it is theirs. */
const OFFICES = new WordFinder(
  `admin, admins, administrator, administrators, administration, administrateur, administrateurs, administratrice, moderator,
  moderators, moderation, modérateur, modérateurs, modératrice, editor, editors, editorial, rédaction, rédacteur, rédacteurs,
  rédactrice, staff, khabar, khabarteam, khabarnews, خبر, مشرف, مشرفة, مشرفون, مشرفين, مدير الموقع, إدارة, إداري, محرر, محررة,
  محررون, محررين, هيئة التحرير, رئيس التحرير, التحرير, الإشراف, المدير,
  حساب محذوف, deleted account, compte supprimé`.split(/,\s+/),
);

const SCRIPTS = ["Latin", "Arabic", "Cyrillic", "Greek", "Hebrew", "Armenian", "Han"].map(
  (script) => new RegExp(String.raw`\p{Script=${script}}`, "u"),
);

/** The name that a guest gives: one line that neither imitates our staff nor hides in letters that look like others. */
export async function checkGuestName(
  check: InputCheck,
  context: RequestContext,
  given: Given<string>,
  wordListVersion: string | null,
): Promise<string | null> {
  if (context.viewer) {
    if (given !== null && given !== undefined) check.wrong(ErrorCode.INVALID, HAS_A_NAME);
    return null;
  }
  const name = checkText(check, tidyComment(given ?? ""), NAME);
  if (isBlank(name) || name.length > NAME.most) return name;
  if (isMixed(name) || (await holdsListedWord(context, name, wordListVersion)))
    check.wrong(ErrorCode.INVALID, NAME_MIXES);
  else if (OFFICES.find(name).length > 0 || (await isOfStaff(context, name)))
    check.wrong(ErrorCode.INVALID, NAME_MISLEADS);
  return name;
}

/** Letters of two scripts in one word, or none at all. */
function isMixed(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u);
  return (
    !/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u.test(name) ||
    words.some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1)
  );
}

/** Where it is not known which words are listed, there is no article either, and the comment is refused for that. */
async function holdsListedWord(context: RequestContext, name: string, version: string | null): Promise<boolean> {
  if (version === null) return false;
  const { BANNED, SUSPECT } = await findListed(context, name, version);
  return BANNED.length + SUSPECT.length > 0;
}

/** Staff are few; all that sign articles are staff to readers. */
async function isOfStaff({ db }: RequestContext, name: string): Promise<boolean> {
  const rows = await db.rows<{ name: string }>(
    `select display_name as name from account where role <> 'READER'
     union all
     select name from author`,
  );
  const looks = lookOf(name);
  return rows.some((row) => isLike(looks, row.name));
}

/** The name of somebody, or the whole of it with something before or behind: `Mona Haddad 2`. Many are called `Khalid`. */
function isLike(looks: string, staff: string): boolean {
  const known = lookOf(staff);
  return looks === known || (/\S\s+\S/u.test(staff) && known.length >= LONG_ENOUGH && looks.includes(known));
}

/** What a reader takes a name for at a glance: a capital I is a small L, and neither blanks nor doubled letters are noticed. */
function lookOf(name: string): string {
  return foldedWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/\d/g, (digit) => standInFor(digit).slice(0, 1))
    .replace(/[il]/g, "l")
    .replace(/([^])\1+/g, "$1");
}
