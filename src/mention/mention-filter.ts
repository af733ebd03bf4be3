import { allOf, readValues, withinDays } from "../kernel/conditions.js";
import type { RequestContext } from "../kernel/context.js";
import { type Days, readDays } from "../kernel/date-range.js";
import { badInput } from "../kernel/faults.js";
import { requireRole } from "../kernel/least-role.js";
import { Role } from "../kernel/role.js";
import type { Values } from "../kernel/values.js";
import { MentionableKind } from "../named-entity/mentionable.model.js";
import { NamedEntity } from "../named-entity/named-entity.model.js";
import { type Mention, type MentionRole, MentionStatus } from "./mention.model.js";
import type { MentionFilter } from "./mention.types.js";

/** A checked filter; `null` where a condition was not given. */
export interface MentionConditions {
  readonly kinds: readonly MentionableKind[] | null;
  readonly roles: readonly MentionRole[] | null;
  readonly statuses: readonly MentionStatus[];
  readonly minSalience: number | null;
  readonly published: Days | null;
}

/** What is shown where nobody asks for more. */
export const CONFIRMED: readonly MentionStatus[] = [MentionStatus.CONFIRMED];

/** Checks a filter that a client sent, before any SQL. */
export function readMentionFilter(
  context: RequestContext,
  filter: MentionFilter | null | undefined,
): MentionConditions {
  const statuses = readValues("filter.statuses", filter?.statuses) ?? CONFIRMED;
  if (statuses.some((status) => status !== MentionStatus.CONFIRMED)) requireRole(context, Role.EDITOR);
  return {
    kinds: readValues("filter.kinds", filter?.kinds),
    roles: readValues("filter.roles", filter?.roles),
    statuses,
    minSalience: readSalience(filter?.minSalience),
    published: readDays("filter.published", filter?.published),
  };
}

function readSalience(salience: number | null | undefined): number | null {
  if (salience === null || salience === undefined) return null;
  if (salience < 0 || salience > 1) throw badInput("filter.minSalience", "must be from 0 to 1.");
  return salience;
}

/** The conditions as SQL about a mention `m`. */
export function mentionMatches(conditions: MentionConditions, values: Values): string {
  const { kinds, roles, statuses, minSalience, published } = conditions;
  return allOf([
    // In words where nothing else is asked for, so that the index over confirmed mentions serves.
    isOnlyConfirmed(statuses) ? "m.status = 'CONFIRMED'" : `m.status::text = any(${values.add(statuses)}::text[])`,
    kinds &&
      `exists (
        select from mentionable target
        where target.id = m.target_id and target.kind::text = any(${values.add(kinds)}::text[]))`,
    roles && `m.role::text = any(${values.add(roles)}::text[])`,
    minSalience === null ? null : `m.salience >= ${values.add(minSalience)}::float8`,
    published && withinDays("m.published_at", published, values),
  ]);
}

function isOnlyConfirmed(statuses: readonly MentionStatus[]): boolean {
  return statuses.length > 0 && statuses.every((status) => status === MentionStatus.CONFIRMED);
}

/** Whether a mention at hand, with its target, fits. */
export function fitsMention(conditions: MentionConditions, mention: Mention): boolean {
  const { kinds, roles, statuses, minSalience, published } = conditions;
  return (
    statuses.includes(mention.status) &&
    isAmong(kinds, kindOf(mention)) &&
    isAmong(roles, mention.role) &&
    mention.salience >= (minSalience ?? 0) &&
    (!published || isWithin(mention.publishedAt, published))
  );
}

function isAmong<Value>(asked: readonly Value[] | null, value: Value | null): boolean {
  return asked === null || (value !== null && asked.includes(value));
}

function kindOf({ target }: Mention): MentionableKind | null {
  if (!target) return null;
  return target instanceof NamedEntity ? MentionableKind[target.kind] : MentionableKind.EVENT;
}

function isWithin(time: Date | null, { from, to }: Days): boolean {
  const day = time?.toISOString().slice(0, 10);
  return day !== undefined && day >= (from ?? day) && day <= (to ?? day);
}
