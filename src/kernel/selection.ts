import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Whether a client selects `field` right below the field being resolved, in any fragment; a count is run only then. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  return selected(info).has(field);
}

/** The names of what a client selects below the field being resolved, or further down along a path, in any fragment. */
export function selected({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): Set<string> {
  let below = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const step of path) below = fieldsOf(below, fragments).get(step) ?? [];
  return new Set(fieldsOf(below, fragments).keys());
}

/** The same of the items of a page, whether they are asked for as nodes or by edges. */
export function selectedOfItems(info: GraphQLResolveInfo): Set<string> {
  return new Set([...selected(info, "nodes"), ...selected(info, "edges", "node")]);
}

/** The fields within selections, each with what is selected below it under whatever alias. */
function fieldsOf(selections: readonly SelectionSetNode[], fragments: Fragments): Map<string, SelectionSetNode[]> {
  const fields = new Map<string, SelectionSetNode[]>();
  // Each fragment is walked once, so fragments that double one another cost nothing.
  const walked = new Set<string>();
  const waiting = [...selections];
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) addField(fields, selection.name.value, selection.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push(selection.selectionSet);
      else if (!walked.has(selection.name.value)) {
        walked.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) waiting.push(fragment.selectionSet);
      }
    }
  }
  return fields;
}

function addField(fields: Map<string, SelectionSetNode[]>, name: string, below: SelectionSetNode | undefined): void {
  const known = fields.get(name) ?? [];
  if (below) known.push(below);
  fields.set(name, known);
}
