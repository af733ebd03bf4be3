import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { saturated } from "./saturated.js";

/** How large an operation is with its fragments spread out, whatever its fields mean. */
export interface Shape {
  /** Fields at the top: of the operation, or of the part that is measured. */
  readonly rootFields: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly directivesInOnePlace: number;
}

const NOTHING: Shape = { rootFields: 0, depth: 0, fields: 0, aliases: 0, directives: 0, directivesInOnePlace: 0 };

/** Measures the operations of a document that may be wrong in any way. Each fragment is walked once. */
export class ShapeGauge {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<FragmentDefinitionNode, Shape>();

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The shape of one operation. */
  measure(operation: OperationDefinitionNode): Shape {
    const places = [operation, ...(operation.variableDefinitions ?? [])];
    return [...places.map(directivesOf), this.ofSelections(operation.selectionSet)].reduce(together);
  }

  private ofSelections(set: SelectionSetNode | undefined): Shape {
    return (set?.selections ?? []).map((selection) => this.ofSelection(selection)).reduce(together, NOTHING);
  }

  private ofSelection(selection: SelectionNode): Shape {
    const own = directivesOf(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return together(own, this.ofFragment(selection.name.value));
    const below = this.ofSelections(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return together(own, below);
    const aliases = below.aliases + (selection.alias ? 1 : 0);
    return together(own, { ...below, rootFields: 1, depth: below.depth + 1, fields: below.fields + 1, aliases });
  }

  private ofFragment(name: string): Shape {
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    const known = this.known.get(fragment);
    if (known) return known;
    this.known.set(fragment, NOTHING); // A fragment that spreads itself is a mistake, and validation's to tell.
    const shape = together(directivesOf(fragment), this.ofSelections(fragment.selectionSet));
    this.known.set(fragment, shape);
    return shape;
  }
}

function directivesOf({ directives = [] }: { readonly directives?: readonly unknown[] | undefined }): Shape {
  return directives.length === 0
    ? NOTHING
    : { ...NOTHING, directives: directives.length, directivesInOnePlace: directives.length };
}

function together(one: Shape, other: Shape): Shape {
  return {
    rootFields: saturated(one.rootFields + other.rootFields),
    depth: Math.max(one.depth, other.depth),
    fields: saturated(one.fields + other.fields),
    aliases: saturated(one.aliases + other.aliases),
    directives: saturated(one.directives + other.directives),
    directivesInOnePlace: Math.max(one.directivesInOnePlace, other.directivesInOnePlace),
  };
}
