import { type DocumentNode, type GraphQLError, Kind } from "graphql";
import { type Limit, LIMITS } from "./limits.js";
import { ShapeGauge } from "./operation-shape.js";
import { tooComplex } from "./too-complex.js";

/** Why a document is refused for its size alone, before validation; `null` where it may go on. Costs one walk. */
export function documentExcess(document: DocumentNode): GraphQLError | null {
  for (const measures of measuresOf(document)) {
    for (const [limit, found] of Object.entries(measures) as [Limit, number][]) {
      if (found > LIMITS[limit].most) return tooComplex(limit, found);
    }
  }
  return null;
}

type Measures = Partial<Record<Limit, number>>;

function* measuresOf(document: DocumentNode): Generator<Measures> {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const length = document.loc?.source.body.length ?? 0;
  yield { length, operations: operations.length, fragments: fragments.length };
  const gauge = new ShapeGauge(document);
  for (const operation of operations) yield { ...gauge.measure(operation) };
}
