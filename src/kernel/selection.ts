import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** Whether a client selects `field` right below the field being resolved, in any fragment; a count is run only then. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return info.fieldNodes.some(({ selectionSet }) => selectionSet && names(selectionSet, info, new Set()).has(field));
}

function names(selections: SelectionSetNode, info: GraphQLResolveInfo, seen: Set<string>): Set<string> {
  const found = new Set<string>();
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) found.add((selection satisfies FieldNode).name.value);
    else for (const name of names(fragmentBody(selection, info, seen), info, seen)) found.add(name);
  }
  return found;
}

const EMPTY: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/** Each fragment is walked once, so fragments that double one another cost nothing. */
function fragmentBody(
  selection: Exclude<SelectionSetNode["selections"][number], FieldNode>,
  info: GraphQLResolveInfo,
  seen: Set<string>,
): SelectionSetNode {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  const name = selection.name.value;
  if (seen.has(name)) return EMPTY;
  seen.add(name);
  return info.fragments[name]?.selectionSet ?? EMPTY;
}
