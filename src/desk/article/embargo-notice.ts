import type { RequestContext } from "../../kernel/context.js";
import { sentenceFor } from "../../kernel/localized.js";
import type { Sentence } from "../../kernel/user-error.js";

/** What an editor is told whose article will go out later than asked, at the end of its embargo. */
export function embargoNotice(context: RequestContext, moment: Date): string {
  return sentenceFor(context, underEmbargo(moment.toISOString()));
}

function underEmbargo(time: string): Sentence {
  return {
    en: `It is under embargo: it will go out at ${time}.`,
    fr: `L'article est sous embargo : il paraîtra à ${time}.`,
    ar: `المقال تحت الحظر، وسيُنشر في ${time}.`,
  };
}
