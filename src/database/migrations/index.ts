import { CreateArchive1763900000000 } from "./1763900000000-create-archive.js";
import { KeepLists1763990000000 } from "./1763990000000-keep-lists.js";
import { AuditLog1764000000000 } from "./1764000000000-audit-log.js";
import { Newsroom1764100000000 } from "./1764100000000-newsroom.js";
import { KeepRanges1764150000000 } from "./1764150000000-keep-ranges.js";
import { Conversation1764200000000 } from "./1764200000000-conversation.js";
import { WordListVersion1764300000000 } from "./1764300000000-word-list-version.js";
import { ReplyChains1764400000000 } from "./1764400000000-reply-chains.js";
import { ModerationQueue1764410000000 } from "./1764410000000-moderation-queue.js";

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateArchive1763900000000,
  KeepLists1763990000000,
  AuditLog1764000000000,
  Newsroom1764100000000,
  KeepRanges1764150000000,
  Conversation1764200000000,
  WordListVersion1764300000000,
  ReplyChains1764400000000,
  ModerationQueue1764410000000,
];
