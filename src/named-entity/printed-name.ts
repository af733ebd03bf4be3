import type { RequestContext } from "../kernel/context.js";
import { wording } from "../kernel/localized.js";
import { type Name, NameKind } from "./name.model.js";

/** The name to print for this reader: canonical names before any other. */
export function printedName(
  context: RequestContext,
  names: readonly Name[],
  locale: string | null | undefined,
): string {
  const canonical = names.filter(({ kind }) => kind === NameKind.CANONICAL);
  return wording(context, canonical.length > 0 ? canonical : names, locale) ?? "";
}
