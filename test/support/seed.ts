import { readFileSync } from "node:fs";

/** A name as the source's annotation writes it. */
interface SeedName {
  readonly text: string;
  readonly locale: string;
  readonly kind: string;
}

/** How the article mentions something, in the order of the text. */
export interface SeedMention {
  readonly role: string;
  readonly salience: number;
  readonly spans: readonly SeedSpan[];
}

/** A stretch of the headline (`block` is null) or of a block, in UTF-16 units, end exclusive. */
export interface SeedSpan {
  readonly block: number | null;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** A person, organisation or place of the annotation. */
export interface SeedEntity {
  readonly key: string;
  readonly kind: "PERSON" | "ORGANIZATION" | "PLACE";
  readonly names: readonly SeedName[];
  readonly wikidata: string | null;
  readonly affiliations?: readonly { readonly organization: string; readonly title: string }[];
  readonly sector?: string;
  readonly parent?: string;
  readonly headquarters?: string;
  readonly level?: string;
  readonly countryCode?: string | null;
  readonly containedIn?: string;
  readonly mention: SeedMention;
}

/** A meeting, visit or other event of the annotation. */
export interface SeedEvent {
  readonly key: string;
  readonly kind: string;
  readonly occurStatus: string;
  readonly names: readonly SeedName[];
  readonly date: { readonly edtf: string; readonly precision: string; readonly isUncertain: boolean } | null;
  readonly location: string | null;
  readonly participants: readonly {
    readonly entity: string;
    readonly role: string;
    readonly onBehalfOf: string | null;
  }[];
  readonly superEvent: string | null;
  readonly series: string | null;
  readonly edition: number | null;
  readonly mention: SeedMention;
}

/** The published page with its annotation by hand: what the seed archive was made from. */
interface SeedArticle {
  readonly headline: string;
  readonly language: string;
  readonly source: string;
  readonly keywords: readonly string[];
  readonly body: readonly string[];
  readonly entities: readonly SeedEntity[];
  readonly series: readonly { readonly key: string; readonly organizer: string; readonly names: readonly SeedName[] }[];
  readonly events: readonly SeedEvent[];
}

/** The seed article as it was annotated by hand, apart from what the archive made of it. */
export const SEED = JSON.parse(readFileSync("test/fixtures/seed-article.json", "utf8")) as SeedArticle;

/** The slugs of the seed article and of its two translations. */
export const SEED_SLUGS = {
  ar: "المغرب-يتقاسم-خبرته-الأمنية-في-الاجتماع-الثامن-للإنتربول",
  fr: "le-maroc-partage-son-expertise-securitaire-lors-de-la-huitieme-reunion-d-interpol",
  en: "morocco-shares-its-security-expertise-at-interpols-eighth-meeting",
} as const;

/** The Arabic name to print of what has this key in the annotation; no two share one. */
export function arabicName(key: string | null | undefined): string | null {
  const found = [...SEED.entities, ...SEED.series, ...SEED.events].find((one) => one.key === key);
  return found?.names.find(({ locale, kind }) => locale === "ar" && kind === "CANONICAL")?.text ?? null;
}
