import type { RequestContext } from "../kernel/context.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey, groupByKey } from "../kernel/loaders.js";
import { columns, hydrate, hydrateJson } from "../kernel/rows.js";
import { eventJson, type EventRow, rememberEvents } from "../event/event.loaders.js";
import { NewsEvent } from "../event/event.model.js";
import { entityFrom, entityJson, type EntityRow, rememberEntities } from "../named-entity/named-entity.loaders.js";
import { Mention } from "./mention.model.js";
import { shownMention } from "./mention.visibility.js";

const event = eventJson("m.target_id");

/** Columns of a mention `m` with its target, whatever that is, and what the target points to. */
const MENTION_COLUMNS = `${columns(Mention, "m")}, ${entityJson("e")} as entity, ${event.columns}`;

const TARGET_JOINS = `left join named_entity e on e.id = m.target_id ${event.joins}`;

interface MentionRow extends EventRow {
  readonly id: Id;
  readonly articleId: Id;
  readonly entity: EntityRow | null;
}

/** All that articles mention, most salient first: one read that every field about mentions shares. */
export const mentionsByArticle: Batch<Id, Mention[]> = async (context, articleIds) => {
  const rows = await context.db.rows<MentionRow>(
    `select ${MENTION_COLUMNS}
     from mention m
     join article a on a.id = m.article_id
     ${TARGET_JOINS}
     where m.article_id = any($1::bigint[]) and ${shownMention("m", "a")}
     order by m.salience desc, m.id`,
    [articleIds],
  );
  remember(context, rows);
  return groupByKey(articleIds, rows, ({ articleId }) => articleId).map((group) => group.map(mentionFrom));
};

/** Mentions by id, each with its target. */
export const mentionById: Batch<Id, Mention | null> = async (context, ids) => {
  const rows = await context.db.rows<MentionRow>(
    `select ${MENTION_COLUMNS}
     from mention m
     join article a on a.id = m.article_id
     ${TARGET_JOINS}
     where m.id = any($1::bigint[]) and ${shownMention("m", "a")}`,
    [ids],
  );
  remember(context, rows);
  return byKey(ids, rows, ({ id }) => id).map((row) => row && mentionFrom(row));
};

function remember(context: RequestContext, rows: readonly MentionRow[]): void {
  rememberEvents(context, rows);
  rememberEntities(
    context,
    rows.map((row) => row.entity),
  );
}

function mentionFrom(row: MentionRow): Mention {
  const { entity, event: happening, location: _, series: __, superEvent: ___, ...own } = row;
  const target = entity ? entityFrom(entity) : happening && hydrateJson(NewsEvent, happening);
  return Object.assign(hydrate(Mention, own), { target });
}
