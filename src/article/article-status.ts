import { registerEnumType } from "type-graphql";

/** Where an article is in its life. https://cv.iptc.org/newscodes/pubstatusg2/ */
export enum ArticleStatus {
  DRAFT = "DRAFT",
  SCHEDULED = "SCHEDULED",
  PUBLISHED = "PUBLISHED",
  UNPUBLISHED = "UNPUBLISHED",
  RETRACTED = "RETRACTED",
}

registerEnumType(ArticleStatus, {
  name: "ArticleStatus",
  description: "Where an article is in its life.",
  valuesConfig: {
    DRAFT: { description: "Being written; visible to editors." },
    SCHEDULED: { description: "Will be published at `scheduledFor`." },
    PUBLISHED: { description: "Public. IPTC: usable." },
    UNPUBLISHED: { description: "Taken offline for now. IPTC: withheld." },
    RETRACTED: {
      description:
        "Withdrawn for good. It leaves every list, count and analysis; its address still shows the headline and\n" +
        "the retraction, with an empty body and no mentions, comments or related articles. IPTC: canceled.",
    },
  },
});

/** Whether and how an article may be commented on. */
export enum CommentMode {
  OPEN = "OPEN",
  PREMODERATED = "PREMODERATED",
  CLOSED = "CLOSED",
}

registerEnumType(CommentMode, {
  name: "CommentMode",
  description: "Whether and how an article may be commented on.",
});
