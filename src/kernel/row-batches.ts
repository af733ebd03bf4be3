import type { RequestContext } from "./context.js";
import type { Batch } from "./loaders.js";
import { byKey, groupByKey } from "./loaders.js";
import { columns, hydrate } from "./rows.js";

/** Lists that no single article bounds stop here; their descriptions say so. */
export const LIST_LIMIT = 100;

/** Where rows of a model stand, under the alias `row`. */
interface RowSource {
  /** The table with its joins: `section row`. */
  readonly from: string;
  /** The column that holds the key asked for: `row.slug`. */
  readonly key: string;
  /** Who is seen, and by whom. */
  readonly where?: string | ((context: RequestContext) => string);
}

/** A batch that finds one row a key, or `null`. */
export function oneByKey<Model extends object>(model: new () => Model, source: RowSource): Batch<string, Model | null> {
  const type = source.key.endsWith("id") ? "bigint" : "text";
  return async (context, keys) => {
    const rows = await context.db.rows<{ lookupKey: string }>(
      `select ${source.key} as "lookupKey", ${columns(model, "row")}
       from ${source.from}
       where ${source.key} = any($1::${type}[]) and ${seen(source, context)}`,
      [keys],
    );
    return byKey(keys, rows, (row) => row.lookupKey).map((row) => row && hydrate(model, row));
  };
}

/** A batch that finds the rows that belong to a key, in order, at most 100. */
export function manyByKey<Model extends object>(
  model: new () => Model,
  source: RowSource & { readonly orderBy: string },
): Batch<string, Model[]> {
  return async (context, keys) => {
    const rows = await context.db.rows<{ ownerId: string }>(
      `select parent.id as "ownerId", item.*
       from unnest($1::bigint[]) as parent(id)
       cross join lateral (
         select ${columns(model, "row")}, row_number() over (order by ${source.orderBy}) as place
         from ${source.from}
         where ${source.key} = parent.id and ${seen(source, context)}
         order by ${source.orderBy}
         limit ${LIST_LIMIT}
       ) item
       order by parent.id, item.place`,
      [keys],
    );
    return groupByKey(keys, rows, (row) => row.ownerId).map((group) => group.map((row) => hydrate(model, row)));
  };
}

function seen({ where = "true" }: RowSource, context: RequestContext): string {
  return typeof where === "string" ? where : where(context);
}
