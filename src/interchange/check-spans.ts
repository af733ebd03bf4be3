import type { StagedArticle } from "./staged-record.js";

type Mention = StagedArticle["mentions"][number];

/** What is wrong with an article's spans: each must show the words it claims, counted in UTF-16 units. */
export function spanProblems(article: StagedArticle): string[] {
  return article.mentions.flatMap((mention) => mention.spans.flatMap((span) => spanProblem(article, mention, span)));
}

function spanProblem({ headline, body }: StagedArticle, { target }: Mention, span: Mention["spans"][number]): string[] {
  const { block, start, end, surface } = span;
  const found = (block === null ? headline : (body[block]?.text ?? "")).slice(start, end);
  if (found === surface) return [];
  const place = block === null ? "the headline" : `block ${block}`;
  return [`a span of "${target}" should read "${surface}", but ${place} has "${found}" there`];
}
