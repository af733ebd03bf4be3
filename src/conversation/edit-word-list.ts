import { writeAudit } from "../account/audit.service.js";
import { foldedWord } from "../comment/words/listed-pattern.js";
import type { ListedWord } from "../comment/listed-word.model.js";
import { MOST_WORDS, wordList } from "../comment/word-list.loaders.js";
import { checkList } from "../desk/input/check-list.js";
import { checkText } from "../desk/input/check-text.js";
import { InputCheck } from "../desk/input/input-check.js";
import { tooMany } from "../desk/input/sentences.js";
import { act } from "../kernel/act.js";
import { type RequestContext, readAnew } from "../kernel/context.js";
import { ErrorCode } from "../kernel/user-error.js";
import { NO_WORD } from "./sentences.js";
import type { EditWordListPayload } from "./moderation.payloads.js";
import type { EditWordListInput } from "./moderation.types.js";

const WORD = { most: 100 };
const MOST_AT_ONCE = 500;
/** A mark that sentences are written with would hold back all of them. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;

/** Adds words to a list and takes others from it; a word that is listed in another spelling is listed already. */
export async function editWordList(context: RequestContext, input: EditWordListInput): Promise<EditWordListPayload> {
  const outcome = await act(context, async (tx) => {
    const check = new InputCheck();
    const added = checkWords(check.at("add"), input.add ?? []);
    const removed = checkWords(check.at("remove"), input.remove ?? []);
    for (const [index, word] of added.entries())
      if (word !== "" && !SAYS_SOMETHING.test(word)) check.at("add").at(index).wrong(ErrorCode.INVALID, NO_WORD);
    check.refuse();
    await tx.db.rows("lock table listed_word in share row exclusive mode");
    const { severity } = input;
    await tx.db.rows("delete from listed_word where severity = $1 and folded = any($2::text[])", [
      severity,
      removed.map(foldedWord),
    ]);
    await tx.db.rows(ADD, [severity, added, added.map(foldedWord)]);
    const words = await listOf(tx);
    if (words.length > MOST_WORDS) check.at("add").wrong(ErrorCode.TOO_LONG, tooMany(MOST_WORDS));
    check.refuse();
    await writeAudit(tx, { action: "editWordList", subjectName: severity, detail: { added, removed } });
    return { words: words.filter((word) => word.severity === severity) };
  });
  return "words" in outcome ? outcome : { words: await listOf(context, input.severity), errors: outcome.errors };
}

function checkWords(check: InputCheck, words: readonly string[]): string[] {
  return checkList(check, words, MOST_AT_ONCE, (one, word) => checkText(one, word, WORD));
}

function listOf(context: RequestContext, severity = ""): Promise<ListedWord[]> {
  readAnew(context);
  return context.loaders.for(wordList).load(severity);
}

const ADD = `
  insert into listed_word (text, severity, folded)
  select distinct on (added.folded) added.text, $1::word_severity, added.folded
  from unnest($2::text[], $3::text[]) added(text, folded)
  order by added.folded
  on conflict do nothing`;
