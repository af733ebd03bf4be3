// Pieces of the one statement that builds a whole answer.

/** The public id of a row; base64 of these texts needs neither `+` nor `/`. */
export function globalId(type: string, id: string): string {
  return `rtrim(encode((${type} || ':' || ${id})::bytea, 'base64'), '=')`;
}

/** The type of an entity or event, as the schema calls it. */
export function typeName(kind: string): string {
  return `initcap(${kind}::text)`;
}

/** An instant as answers print it; the session's time zone must be UTC. */
export function instant(time: string): string {
  return `to_char(${time}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A stored image with these keys and no others. */
export function image(column: string, keys: readonly string[]): string {
  const pairs = keys.map((key) => `'${key}', ${column} -> '${key}'`).join(", ");
  return `case when ${column} is not null then json_build_object(${pairs}) end`;
}

/**
 * The wording in a locale. Generated archives have every text in three languages, printed names before others; looking for it
 * as Khabar does costs eight times as much.
 */
export function wording(texts: string, locale: string): string {
  const at = (place: number) =>
    `when ${texts} -> ${place} ->> 'locale' = ${locale} then ${texts} -> ${place} ->> 'text'`;
  return `case ${at(0)} ${at(1)} ${at(2)} else ${texts} -> 0 ->> 'text' end`;
}

/** The rows of a select as one JSON list. */
export function list(select: string): string {
  return `coalesce((select json_agg(item) from (${select}) item), '[]')`;
}

/** The one row of a select as a JSON object, or null. */
export function object(select: string): string {
  return `(select row_to_json(item) from (${select}) item)`;
}

/** A link to a row that has names. */
export function named(type: string, from: string, texts: string): string {
  return object(`select ${globalId(`'${type}'`, "row.id")} as id, ${texts} as name from ${from}`);
}

/** One page of a list, from rows already found: one more than the page shows, each with its `place` from 1. */
export interface PageSql {
  readonly found: string;
  /** What the row is called in `item`. */
  readonly alias: string;
  readonly size: number;
  /** The name of the order and the time by which it sorts; then comes the id. */
  readonly order: readonly [name: string, time: string];
  /** The select list of an item, and what it needs joined. */
  readonly item: string;
  readonly joins?: string;
}

/** The fields of a connection, with the cursor that Khabar makes; base64 breaks lines, cursors do not. */
export function connection({ found, alias, size, order: [name, time], item, joins = "" }: PageSql): string {
  const values = `'["${name}","' || ${instant(time)} || '","' || id || '"]'`;
  const cursor = `translate(encode((${values})::bytea, 'base64'), E'\\n=', '')`;
  return `
    'pageInfo', json_build_object(
      'hasNextPage', (select count(*) > ${size} from ${found}),
      'endCursor', (select ${cursor} from ${found} where place <= ${size} order by place desc limit 1)),
    'nodes', ${list(`select ${item} from ${found} ${alias} ${joins} where place <= ${size} order by place`)}`;
}
