import { HARD_TEXT } from "./hard-text.js";

const comment = {
  ...{ type: "comment", article: "article:full", author: null, guestName: null, status: "PUBLISHED", parent: null },
  ...{ createdAt: "2026-05-01T00:00:00.000Z" },
};

function decided(said: object): object {
  return {
    ...{ reason: null, note: null, rule: null, moderator: null, decidedAt: "2026-05-04T00:00:00.000Z" },
    ...said,
  };
}

/** Comments in every status, threads among them, replies before what they answer. */
export const RICH_COMMENTS = [
  { ...comment, key: "comment:reply-to-reply", body: "Third", guestName: "Guest", parent: "comment:reply" },
  {
    ...{ ...comment, key: "comment:reply", body: HARD_TEXT, author: "account:EDITOR", parent: "comment:first" },
    ...{ version: 4, editedAt: "2026-05-02T00:00:00.000Z" },
    versions: [
      { version: 1, body: "Hidden before", createdAt: "2026-05-01T00:00:00.000Z" },
      { version: 3, body: HARD_TEXT, createdAt: "2026-05-01T00:00:00.001Z" },
    ],
    flags: [
      { account: null, reason: "SPAM", note: null, createdAt: "2026-05-03T00:00:00.002Z" },
      { account: "account:READER", reason: "OTHER", note: HARD_TEXT, createdAt: "2026-05-03T00:00:00.000Z" },
      { account: null, reason: "OFF_TOPIC", note: "Hidden note", createdAt: "2026-05-03T00:00:00.001Z" },
    ],
    decisions: [
      decided({ status: "PENDING", version: 3, rule: "LINKS" }),
      decided({ status: "REJECTED", version: 3, reason: "HATE", note: HARD_TEXT, moderator: "account:MODERATOR" }),
      // Whoever decided so was erased.
      ...[decided({ status: "PUBLISHED", version: 4 }), decided({ status: "PUBLISHED", version: 4 })],
    ],
  },
  {
    ...{ ...comment, key: "comment:first", body: "First", author: "account:READER" },
    reactions: [
      { account: "account:READER", kind: "DISAGREE" },
      { account: "account:ADMIN", kind: "LIKE" },
    ],
  },
  ...["PENDING", "WITHHELD", "REJECTED", "DELETED"].map((status) => ({
    ...{ ...comment, key: `comment:${status}`, body: `Hidden ${status}`, author: "account:MODERATOR", status },
  })),
  {
    ...{ ...comment, key: "comment:suspect", body: "Hidden as suspect", status: "PENDING", guestName: "Guest" },
    hold: {
      rule: "SUSPECT_WORD",
      matches: [
        { start: 0, end: 6 },
        { start: 10, end: 17 },
      ],
    },
  },
  {
    ...{ ...comment, key: "comment:repeat", body: "Hidden again", status: "WITHHELD", author: "account:READER" },
    hold: { rule: "REPEAT", matches: [] },
  },
  { ...comment, key: "comment:below-hidden", body: "Below a hidden one", guestName: "G", parent: "comment:WITHHELD" },
  { ...comment, key: "comment:below-deleted", body: "Below a place", guestName: "G", parent: "comment:DELETED" },
  { ...comment, key: "comment:on-draft", article: "article:draft", body: "On a draft", author: "account:ADMIN" },
];
