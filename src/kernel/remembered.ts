/** Keeps the answers of a pure function that is asked the same again and again; forgets them all when there are too many. */
export function remembered<Question extends readonly unknown[], Answer>(
  limit: number,
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const kept = new Map<string, { answer: Answer }>();
  return (...question) => {
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known) return known.answer;
    if (kept.size >= limit) kept.clear();
    const fresh = { answer: answer(...question) };
    kept.set(key, fresh);
    return fresh.answer;
  };
}
