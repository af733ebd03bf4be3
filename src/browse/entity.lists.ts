import type { GraphQLResolveInfo } from "graphql";
import { allOf, readValues, withinDays } from "../kernel/conditions.js";
import type { Connection } from "../kernel/connection.js";
import type { Id } from "../kernel/database.js";
import { type Days, readDays } from "../kernel/date-range.js";
import { badInput } from "../kernel/faults.js";
import type { Batch } from "../kernel/loaders.js";
import { OrderDirection } from "../kernel/order-direction.js";
import { type Order, type Page, readPage, type SortKey } from "../kernel/page.js";
import { readPages } from "../kernel/pages.js";
import { columns } from "../kernel/rows.js";
import { selects } from "../kernel/selection.js";
import type { Values } from "../kernel/values.js";
import { isShown } from "../mention/mention.visibility.js";
import { IdentifierScheme } from "../named-entity/identifier.model.js";
import { entityFrom, type EntityRow } from "../named-entity/named-entity.loaders.js";
import { type EntityKind, NamedEntity } from "../named-entity/named-entity.model.js";
import { type EntityFilter, type EntityOrder, EntityOrderField, type EntityPageArgs } from "./entity-page.types.js";

/** A checked filter; `null` where a condition was not given. */
interface EntityConditions {
  readonly kinds: readonly EntityKind[] | null;
  readonly identifier: { readonly scheme: string; readonly value: string } | null;
  readonly mentioned: Days | null;
}

/** A page of entities that fit a filter. */
export interface EntityPage {
  readonly page: Page;
  readonly conditions: EntityConditions;
}

/** Checks what a client asked for, before any SQL. */
export function readEntityPage(args: EntityPageArgs, info: GraphQLResolveInfo): EntityPage {
  const { filter } = args;
  return {
    page: readPage(args, entityOrder(args.orderBy), selects(info, "totalCount")),
    conditions: {
      kinds: readValues("filter.kinds", filter?.kinds),
      identifier: readIdentifier(filter),
      mentioned: readDays("filter.mentioned", filter?.mentioned),
    },
  };
}

/** People, organisations and places of the whole archive. */
export const entitiesOfArchive: Batch<Id, Connection<NamedEntity>, EntityPage> = (context, parents, asked) =>
  readPages<EntityRow, NamedEntity>(
    context,
    parents,
    asked.page,
    (values) => ({
      columns: columns(NamedEntity, "e"),
      from: "from named_entity e",
      where: `true ${matches(asked.conditions, values)}`,
    }),
    entityFrom,
  );

function entityOrder(orderBy: EntityOrder | null | undefined): Order {
  const field = orderBy?.field ?? EntityOrderField.ARTICLE_COUNT;
  const descending = orderBy?.direction !== OrderDirection.ASC;
  const name = `entities.${field}.${descending ? "desc" : "asc"}`;
  const key = field === EntityOrderField.ARTICLE_COUNT ? COUNT_KEY : timeKey(descending);
  return { name, descending, keys: [key, { sql: "e.id", type: "bigint" }] };
}

const COUNT_KEY: SortKey = { sql: "e.article_count", type: "integer" };

/** Those that no article mentions stand last whichever way the list runs. */
function timeKey(descending: boolean): SortKey {
  const never = descending ? "-infinity" : "infinity";
  return { sql: `coalesce(e.last_mentioned_at, '${never}')`, type: "timestamptz" };
}

function readIdentifier(filter: EntityFilter | null | undefined): EntityConditions["identifier"] {
  if (filter?.identifier === null || filter?.identifier === undefined) return null;
  const [, scheme = "", value = ""] = /^([a-z]+):([\x21-\x7e]{1,100})$/i.exec(filter.identifier) ?? [];
  if (scheme.toUpperCase() in IdentifierScheme) return { scheme: scheme.toUpperCase(), value };
  throw badInput("filter.identifier", "must be a system and an identifier, such as `wikidata:Q8475`.");
}

function matches({ kinds, identifier, mentioned }: EntityConditions, values: Values): string {
  return allOf([
    kinds && `e.kind = any(${values.add(kinds)}::entity_kind[])`,
    identifier && `e.identifiers @> ${values.add(JSON.stringify([identifier]))}::jsonb`,
    mentioned &&
      `exists (
        select from mention m
        where m.target_id = e.id and ${isShown("m")} and ${withinDays("m.published_at", mentioned, values)})`,
  ]);
}
