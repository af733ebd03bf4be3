import { ArticleStatus } from "../../article/article-status.js";
import { CorrectionKind } from "../../article/correction.model.js";
import type { RecordOf } from "../records.js";
import type { Language } from "./language.js";
import { hasBeenPublic, type Publication } from "./publication.js";
import type { Random } from "./random.js";
import type { Scope } from "./scope.js";
import { sentence } from "./template.js";
import { type Phrase, phrases } from "./words/phrases.js";
import { THEMES } from "./words/themes.js";

type Afterwards = Pick<
  RecordOf<"article">,
  "publishedAt" | "updatedAt" | "scheduledFor" | "corrections" | "retraction"
>;

const CORRECTIONS = phrases("corrections");
const RETRACTIONS = phrases("retractions");
const HOUR = 3_600_000;

/** What became of an article once it was written: when it was public, put right or withdrawn. */
export function afterwards(scope: Scope, number: number, publication: Publication, language: Language): Afterwards {
  const random = scope.random("afterwards", number);
  const { status, time } = publication;
  const changed = new Date(time + random.between(1, 72) * HOUR).toISOString();
  const note = (kind: CorrectionKind, text: string) => ({
    key: scope.key("correction", number),
    kind,
    text,
    publishedAt: changed,
  });
  const published = new Date(time).toISOString();
  if (!hasBeenPublic(publication))
    return { publishedAt: null, updatedAt: published, ...scheduled(publication), corrections: [], retraction: null };
  if (status === ArticleStatus.RETRACTED) {
    const reason = said(RETRACTIONS, random, language);
    const corrections = [note(CorrectionKind.RETRACTION, reason)];
    return { publishedAt: published, updatedAt: changed, corrections, retraction: { reason, retractedAt: changed } };
  }
  if (!random.chance(0.03)) return { publishedAt: published, updatedAt: published, corrections: [], retraction: null };
  const kind = random.pick([CorrectionKind.CORRECTION, CorrectionKind.CLARIFICATION]);
  const corrections = [note(kind, said(CORRECTIONS, random, language))];
  return { publishedAt: published, updatedAt: changed, corrections, retraction: null };
}

/** Far off, so that an archive stays as it was made while it is served. */
function scheduled({ status, time }: Publication): Pick<Afterwards, "scheduledFor"> {
  if (status !== ArticleStatus.SCHEDULED) return {};
  const date = new Date(time);
  return { scheduledFor: new Date(date.setUTCFullYear(date.getUTCFullYear() + 100)).toISOString() };
}

function said(among: readonly Phrase[], random: Random, language: Language): string {
  const filling = { theme: random.pick(THEMES), number: random.between(2, 40) };
  return sentence(random.pick(among).templates[language], filling, language);
}
