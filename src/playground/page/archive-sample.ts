/** Ids and addresses that exist in this archive, for the examples to point at; a missing one means there is none yet. */
export type ArchiveSample = Partial<
  Record<"articleId" | "personUrl" | "organizationId" | "eventId" | "commentId", string>
>;

interface SampledArticle {
  readonly id: string;
  readonly people: readonly { readonly url: string }[];
  readonly organizations: readonly { readonly id: string }[];
  readonly events: readonly { readonly id: string }[];
  readonly comments: { readonly nodes: readonly { readonly id: string }[] };
}

// Arabic first: it is the hardest text to show, so it is what a newcomer should see shown well.
const SAMPLE = `query ArchiveSample {
  arabic: articles(first: 1, filter: { languages: ["ar"] }) { nodes { ...Sampled } }
  newest: articles(first: 5) { nodes { ...Sampled } }
}
fragment Sampled on Article { id people { url } organizations { id } events { id } comments(first: 1) { nodes { id } } }`;

/** Asks the server what exists; an archive that is empty, or a server that does not answer, gives an empty sample. */
export async function readArchiveSample(endpoint: string): Promise<ArchiveSample> {
  const articles = await readArticles(endpoint).catch(() => []);
  return {
    ...named("articleId", articles[0]?.id),
    ...named("personUrl", articles.flatMap((article) => article.people)[0]?.url),
    ...named("organizationId", articles.flatMap((article) => article.organizations)[0]?.id),
    ...named("eventId", articles.flatMap((article) => article.events)[0]?.id),
    ...named("commentId", articles.flatMap((article) => article.comments.nodes)[0]?.id),
  };
}

function named(name: keyof ArchiveSample, value: string | undefined): ArchiveSample {
  return value === undefined ? {} : { [name]: value };
}

async function readArticles(endpoint: string): Promise<SampledArticle[]> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query: SAMPLE }),
  });
  const { data } = (await response.json()) as { data: Record<"arabic" | "newest", { nodes: SampledArticle[] }> };
  return [...data.arabic.nodes, ...data.newest.nodes];
}
