import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { textOf } from "../../mention/article-text.js";
import { mentionById } from "../../mention/mention.loaders.js";
import type { Mention } from "../../mention/mention.model.js";
import { readBack } from "../edited-row.js";
import { InputCheck } from "../input/input-check.js";
import { checkPlace, isPlace } from "./check-places.js";
import { lockMention, type LockedMention } from "./lock-mention.js";
import type { ResolveOrphanInput } from "./mention-acts.types.js";
import type { ResolveOrphanPayload } from "./mention.payloads.js";
import { noteLinkAct, type Places, writePlaces } from "./write-mention.js";

/** Says where an uncertain place of a mention belongs, or that it is gone. */
export function resolveOrphan(context: RequestContext, input: ResolveOrphanInput): Promise<ResolveOrphanPayload> {
  return act(context, async (tx) => {
    const locked = await lockMention(tx, input);
    const check = new InputCheck();
    const places = placesAfter(check, locked, input);
    check.refuse();
    const { mention, article } = locked;
    const isLeft = await writePlaces(tx, mention, places);
    await noteLinkAct(tx, article, { action: "resolveOrphan", mentionId: mention.id, targetId: mention.targetId });
    return { mention: isLeft ? await readBack(tx, mentionById, mention.id) : null };
  });
}

function placesAfter(
  check: InputCheck,
  { mention, article }: LockedMention,
  { was, span }: ResolveOrphanInput,
): Places {
  const { spans } = mention;
  const orphans = withoutOne(mention, was);
  if (orphans.length === mention.orphans.length) check.at("was").wrong(ErrorCode.NOT_FOUND, NO_ORPHAN);
  if (!span) return { spans, orphans };
  const place = checkPlace(check.at("span"), textOf(article.content), span, spans);
  const isFresh = place !== null && !spans.some((known) => isPlace(known, place));
  return { spans: isFresh ? [...spans, place] : spans, orphans };
}

/** Two orphans may have stood in one place, in different versions: the older one goes first. */
function withoutOne({ orphans }: Mention, place: ResolveOrphanInput["was"]): Mention["orphans"] {
  const resolved = orphans.find(({ was }) => isPlace(was, place));
  return orphans.filter((orphan) => orphan !== resolved);
}

const NO_ORPHAN: Sentence = {
  en: "No uncertain mention stood at this place.",
  fr: "Aucune mention incertaine ne se trouvait à cet endroit.",
  ar: "لا إشارة غير مؤكدة كانت في هذا الموضع.",
};
