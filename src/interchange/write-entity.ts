import { parsePartialDate } from "../kernel/partial-date.js";
import { EntityKind } from "../named-entity/named-entity.model.js";
import { type ArchiveWriter, json } from "./archive-writer.js";
import type { RecordOf } from "./records.js";

/** Writes a person, organisation or place with the posts it holds. */
export async function writeEntity(writer: ArchiveWriter, record: RecordOf<"entity">): Promise<void> {
  const id = await writer.insert("mentionable", { kind: record.kind });
  await writer.insert("named_entity", {
    id,
    key: record.key,
    kind: record.kind,
    slug: await writer.freeSlug("named_entity", record.slug, record.names[0]?.text ?? record.key),
    names: json(record.names),
    descriptions: json(record.descriptions),
    identifiers: json(record.identifiers),
    image: json(record.image),
    ...(await organizationColumns(writer, record)),
    ...(await placeColumns(writer, record)),
  });
  for (const affiliation of record.affiliations ?? []) await writeAffiliation(writer, id, affiliation);
}

async function organizationColumns(writer: ArchiveWriter, record: RecordOf<"entity">): Promise<object> {
  if (record.kind !== EntityKind.ORGANIZATION) return {};
  return {
    sector: record.sector ?? "OTHER",
    parentId: await writer.idOf("named_entity", record.parent),
    headquartersId: await writer.idOf("named_entity", record.headquarters),
  };
}

async function placeColumns(writer: ArchiveWriter, record: RecordOf<"entity">): Promise<object> {
  if (record.kind !== EntityKind.PLACE) return {};
  return {
    level: record.level ?? "OTHER",
    countryCode: record.countryCode ?? null,
    containedInId: await writer.idOf("named_entity", record.containedIn),
    location: json(record.location),
  };
}

type Affiliation = NonNullable<RecordOf<"entity">["affiliations"]>[number];

async function writeAffiliation(writer: ArchiveWriter, personId: string, affiliation: Affiliation): Promise<void> {
  const { key, organization, titles, period } = affiliation;
  await writer.insert("affiliation", {
    key,
    personId,
    organizationId: await writer.idOf("named_entity", organization),
    titles: json(titles),
    edtf: period,
    latest: period === null ? null : (parsePartialDate(period)?.latest ?? null),
  });
}
