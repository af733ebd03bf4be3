import { articleById } from "../../article/article.loaders.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import type { Mention } from "../../mention/mention.model.js";
import { readBack } from "../edited-row.js";
import { checkList } from "../input/check-list.js";
import { type Given, InputCheck } from "../input/input-check.js";
import { MUST_NOT_BE_BLANK } from "../input/sentences.js";
import { isPlace, MOST_SPANS } from "./check-places.js";
import { lockMention } from "./lock-mention.js";
import type { TextSpanInput, UntagMentionInput } from "./mention-acts.types.js";
import type { UntagMentionPayload } from "./mention.payloads.js";
import { noteLinkAct, type Places, writePlaces } from "./write-mention.js";

/** Takes a mention away, or some of its places; with its last place the mention goes too. */
export function untagMention(context: RequestContext, input: UntagMentionInput): Promise<UntagMentionPayload> {
  return act(context, async (tx) => {
    const { mention, article } = await lockMention(tx, {
      mentionId: input.mentionId,
      expectedVersion: input.expectedVersion ?? null,
    });
    const check = new InputCheck(["spans"]);
    const places = placesLeft(check, mention, input.spans);
    check.refuse();
    const isLeft = await writePlaces(tx, mention, places);
    await noteLinkAct(tx, article, { action: "untagMention", mentionId: mention.id, targetId: mention.targetId });
    return {
      removedMentionId: isLeft ? null : mention.globalId,
      article: await readBack(tx, articleById, article.row.id),
    };
  });
}

function placesLeft(check: InputCheck, { spans, orphans }: Mention, gone: Given<readonly TextSpanInput[]>): Places {
  if (!gone) return { spans: [], orphans: [] };
  if (gone.length === 0) check.wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  checkList(check, gone, MOST_SPANS, (one, place) => {
    if (!spans.some((span) => isPlace(span, place))) one.wrong(ErrorCode.NOT_FOUND, NOT_TAGGED);
  });
  return { spans: spans.filter((span) => !gone.some((place) => isPlace(span, place))), orphans };
}

const NOT_TAGGED: Sentence = {
  en: "Nothing is tagged at this place.",
  fr: "Rien n'est lié à cet endroit.",
  ar: "لا شيء مربوط في هذا الموضع.",
};
