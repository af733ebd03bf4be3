import type { RequestContext } from "../kernel/context.js";
import { reaches, Role } from "../kernel/role.js";

/** How much of the archive is seen: what is public, what the newsroom works on, or even what it has thrown away. */
export type Sight = "PUBLIC" | "NEWSROOM" | "EVERYTHING";

/** What a request may see. */
export function sightOf({ viewer }: Pick<RequestContext, "viewer">): Sight {
  if (reaches(viewer?.role, Role.ADMIN)) return "EVERYTHING";
  return reaches(viewer?.role, Role.EDITOR) ? "NEWSROOM" : "PUBLIC";
}

/** Articles that lists, relations and counts may show, whoever looks. Visibility never looks at the clock. */
export function listed(alias: string): string {
  return `${alias}.status = 'PUBLISHED'`;
}

/**
 * Articles that answer at their id, slug and address: published ones, and retracted ones with their reason; to the newsroom
 * all that it works on, and to administrators discarded drafts, too.
 */
export function addressable(alias: string, sight: Sight): string {
  return { PUBLIC: `${alias}.status in ('PUBLISHED', 'RETRACTED')`, ...workOf(alias) }[sight];
}

/** Addressable articles of which text and links are shown: what a retracted one told is gone for all. */
export function told(alias: string, sight: Sight): string {
  if (sight === "PUBLIC") return listed(alias);
  return `(${workOf(alias)[sight]} and ${alias}.status <> 'RETRACTED')`;
}

const workOf = (alias: string): Record<"NEWSROOM" | "EVERYTHING", string> => ({
  NEWSROOM: `${alias}.discarded_at is null`,
  EVERYTHING: "true",
});
