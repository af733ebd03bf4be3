import { HARD_TEXT } from "./hard-text.js";

const comment = {
  ...{ type: "comment", article: "article:full", author: null, guestName: null, status: "PUBLISHED", parent: null },
  ...{ createdAt: "2026-05-01T00:00:00.000Z" },
};

/** Comments in every status, threads among them, replies before what they answer. */
export const RICH_COMMENTS = [
  { ...comment, key: "comment:reply-to-reply", body: "Third", guestName: "Guest", parent: "comment:reply" },
  {
    ...{ ...comment, key: "comment:reply", body: HARD_TEXT, author: "account:EDITOR", parent: "comment:first" },
    ...{ version: 4, editedAt: "2026-05-02T00:00:00.000Z" },
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
  { ...comment, key: "comment:below-hidden", body: "Below a hidden one", guestName: "G", parent: "comment:WITHHELD" },
  { ...comment, key: "comment:below-deleted", body: "Below a place", guestName: "G", parent: "comment:DELETED" },
  { ...comment, key: "comment:on-draft", article: "article:draft", body: "On a draft", author: "account:ADMIN" },
];
