/** How the schema describes the key by which a creation is known when it is sent again. */
export const IDEMPOTENCY_KEY = {
  nullable: true,
  description: "Send the same key again after a lost answer: the first result comes back, nothing is written twice.",
};
