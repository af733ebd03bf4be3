import { registerEnumType } from "type-graphql";

/** A rule that can hold a comment back, in the order in which they are asked. */
export enum CommentRule {
  BANNED_AUTHOR = "BANNED_AUTHOR",
  CLOSED = "CLOSED",
  LENGTH = "LENGTH",
  FLOOD = "FLOOD",
  REPEAT = "REPEAT",
  BANNED_WORD = "BANNED_WORD",
  SUSPECT_WORD = "SUSPECT_WORD",
  LINKS = "LINKS",
  NEW_COMMENTER = "NEW_COMMENTER",
  RECENT_REJECTION = "RECENT_REJECTION",
  GUEST = "GUEST",
  PREMODERATION = "PREMODERATION",
  FLAGS = "FLAGS",
}

registerEnumType(CommentRule, {
  name: "CommentRule",
  description: "A rule that can hold a comment back, in the order in which they are asked.",
});
