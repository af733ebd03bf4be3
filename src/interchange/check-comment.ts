import { CommentStatus } from "../comment/comment.model.js";
import { repeated } from "./check-repeated.js";
import type { RecordOf } from "./records.js";

type CommentRecord = RecordOf<"comment">;

/** What is wrong with a comment that has the right shape. */
export function commentProblems(comment: CommentRecord): string[] {
  const { reactions = [], flags = [], versions = [] } = comment;
  return [
    ...repeated(
      "reactions",
      reactions.map(({ account }) => account),
    ),
    ...repeated(
      "flags",
      flags.flatMap(({ account }) => account ?? []),
    ),
    ...repeated(
      "versions",
      versions.map(({ version }) => String(version)),
    ),
    ...versionProblems(comment),
    ...holdProblems(comment),
  ];
}

/** The next change keeps what it says now under its version, which no earlier one may have. */
function versionProblems({ version = 1, versions = [] }: CommentRecord): string[] {
  const strange = versions.filter((earlier) => earlier.version >= version);
  return strange.map((earlier) => `versions: ${earlier.version} is not below the version ${version} of the comment`);
}

const WAITING: readonly CommentStatus[] = [CommentStatus.PENDING, CommentStatus.WITHHELD];

function holdProblems({ hold, status, body }: CommentRecord): string[] {
  if (!hold) return [];
  const strange = hold.matches.filter(({ start, end }) => start >= end || end > body.length);
  return [
    ...(WAITING.includes(status) ? [] : [`hold: nothing holds back a comment that is ${status}`]),
    ...strange.map(({ start, end }) => `hold.matches: ${start} to ${end} is no part of the body`),
  ];
}
