/** The sentences of one language; those at the same place say the same in every language. */
export interface Phrasebook {
  readonly headlines: readonly string[];
  readonly summaries: readonly string[];
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly quotes: readonly string[];
  readonly items: readonly string[];
  readonly comments: readonly string[];
  readonly corrections: readonly string[];
  readonly retractions: readonly string[];
  readonly byline: string;
  readonly biography: string;
}
