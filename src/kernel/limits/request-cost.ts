import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getVariableValues,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isLeftOut } from "./left-out.js";
import { listLength, pageSize, type Variables } from "./list-length.js";
import { saturated } from "./saturated.js";

/**
 * How many objects a valid operation may bring if every list is as long as it can be or is reckoned to be; `null` where
 * its variables are wrong, which running it will tell.
 */
export function requestCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  const root = schema.getRootType(operation.operation);
  if (!coerced || !root) return null;
  return new CostGauge(schema, document, coerced).ofSelections(operation.selectionSet, root, 0);
}

/** Walks every selection once for each type and page it stands in, so that fragments which double cost nothing to reckon. */
class CostGauge {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The cost of what is selected of one object of this type; `page` is what it holds as a connection. */
  ofSelections(set: SelectionSetNode, type: GraphQLObjectType, page: number): number {
    const costs = this.known.get(set) ?? new Map<string, number>();
    this.known.set(set, costs);
    const place = `${type.name} ${page}`;
    const known = costs.get(place);
    if (known !== undefined) return known;
    let cost = 0;
    for (const selection of set.selections) cost = saturated(cost + this.ofSelection(selection, type, page));
    costs.set(place, cost);
    return cost;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLObjectType, page: number): number {
    if (isLeftOut(selection, this.variables)) return 0;
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type, page);
    const body = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    return body && this.applies(body.typeCondition, type) ? this.ofSelections(body.selectionSet, type, page) : 0;
  }

  private ofField(node: FieldNode, parent: GraphQLObjectType, page: number): number {
    const field = parent.getFields()[node.name.value];
    if (!field) return 0; // Introspection: graphql-js bounds it, and it asks the archive nothing.
    const { weight } = field.extensions;
    if (!node.selectionSet) return weight ?? 0;
    const type = getNamedType(field.type);
    const below = this.dearest(node.selectionSet, type, pageSize(field, node, this.variables));
    return saturated(listLength(field, node, page, this.variables) * ((weight ?? 1) + below));
  }

  /** An object of an interface is one of its types: the one for which most is selected. */
  private dearest(set: SelectionSetNode, type: GraphQLNamedType, page: number): number {
    if (isObjectType(type)) return this.ofSelections(set, type, page);
    if (!isAbstractType(type)) return 0;
    return Math.max(...this.schema.getPossibleTypes(type).map((one) => this.ofSelections(set, one, page)));
  }

  private applies(condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
    if (!condition || condition.name.value === type.name) return true;
    const wanted = this.schema.getType(condition.name.value);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }
}
