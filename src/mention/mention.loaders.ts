import type { RequestContext } from "../kernel/context.js";
import { type Sight, sightOf } from "../article/article.visibility.js";
import type { Id } from "../kernel/database.js";
import { type Batch, byKey, groupByKey } from "../kernel/loaders.js";
import { columns, hydrate } from "../kernel/rows.js";
import { togetherColumns, type WantedColumns } from "../kernel/wanted-columns.js";
import { eventFrom, eventJson, type EventRow } from "../event/event.loaders.js";
import { entityFrom, entityJson, type EntityRow, rememberEntity } from "../named-entity/named-entity.loaders.js";
import { MentionableKind } from "../named-entity/mentionable.model.js";
import { Mention, type MentionStatus } from "./mention.model.js";
import { shownWithArticle } from "./mention.visibility.js";

/** What is asked of an article's mentions. */
export interface MentionsKey {
  readonly articleId: Id;
  /** Only those of targets of this kind; `null` for all. */
  readonly kind: MentionableKind | null;
  /** In which states they are. */
  readonly statuses: readonly MentionStatus[];
  /** Whether the mentions themselves are shown, and not only their targets. */
  readonly own: boolean;
  /** Which columns of targets that are entities, and of those that are events. */
  readonly entity: WantedColumns;
  readonly event: WantedColumns;
}

/** What is read of mentions and their targets. */
type Wanted = Pick<MentionsKey, "own" | "entity" | "event">;

const WHOLE: Wanted = { own: true, entity: null, event: null };

interface MentionRow extends EventRow {
  readonly id: Id;
  readonly articleId: Id;
  readonly entity?: EntityRow | null;
}

/** What articles mention, most salient first: one read for all that the fields of a request ask, and of no more than they ask. */
export const mentionsByArticle: Batch<MentionsKey, Mention[], Sight> = async (context, keys, sight) => {
  const articleIds = [...new Set(keys.map(({ articleId }) => articleId))];
  const wanted = {
    own: keys.some(({ own }) => own),
    entity: togetherColumns(keys.map(({ entity }) => entity)),
    event: togetherColumns(keys.map(({ event }) => event)),
  };
  const rows = await context.db.rows<MentionRow>(
    `${mentionsSql(new Set(keys.map(({ kind }) => kind)), wanted)}
     where m.article_id = any($1::bigint[]) and m.status = any($2::mention_status[]) and ${shownWithArticle("m", "a", sight)}
     order by m.salience desc, m.id`,
    [articleIds, [...new Set(keys.flatMap(({ statuses }) => statuses))]],
  );
  const mentions = rows.map((row) => mentionFrom(context, row, wanted));
  const lists = groupByKey(articleIds, mentions, ({ articleId }) => articleId);
  const byArticle = new Map(articleIds.map((id, index) => [id, lists[index] ?? []]));
  return keys.map(({ articleId, statuses }) =>
    (byArticle.get(articleId) ?? []).filter(({ status }) => statuses.includes(status)),
  );
};

/** Mentions by id, each with its target. */
export const mentionById: Batch<Id, Mention | null> = async (context, ids) => {
  const rows = await context.db.rows<MentionRow>(
    `${mentionsSql(new Set([null]), WHOLE)} where m.id = any($1::bigint[]) and ${shownWithArticle("m", "a", sightOf(context))}`,
    [ids],
  );
  return byKey(ids, rows, ({ id }) => id).map((row) => row && mentionFrom(context, row, WHOLE));
};

/** Mentions of targets of these kinds, `null` for all, each with its target and what that points to. */
function mentionsSql(kinds: ReadonlySet<MentionableKind | null>, wanted: Wanted): string {
  const mention = columns(Mention, "m", { only: wanted.own ? undefined : ["id", "articleId", "status"] });
  const entity = `${entityJson("e", wanted.entity)} as entity`;
  const from = "from mention m join article a on a.id = m.article_id";
  if (kinds.has(null) || kinds.has(MentionableKind.EVENT)) {
    const event = eventJson("m.target_id", wanted.event);
    return `select ${mention}, ${entity}, ${event.columns}
      ${from} left join named_entity e on e.id = m.target_id ${event.joins}`;
  }
  const listed = [...kinds].map((kind) => `'${kind}'`).toSorted();
  return `select ${mention}, ${entity}
    ${from} join named_entity e on e.id = m.target_id and e.kind in (${listed.join(", ")})`;
}

function mentionFrom(context: RequestContext, row: MentionRow, wanted: Wanted): Mention {
  const { entity, event: _, location: __, series: ___, superEvent: ____, ...own } = row;
  const mention = hydrate(Mention, own);
  if (!entity) mention.target = eventFrom(context, row, wanted.event);
  else mention.target = wanted.entity === null ? rememberEntity(context, entity) : entityFrom(entity);
  return mention;
}
