import { type ArchiveWriter, json } from "./archive-writer.js";
import type { RecordOf } from "./records.js";

/** Writes a concept of the vocabulary. */
export async function writeTopic(writer: ArchiveWriter, record: RecordOf<"topic">): Promise<void> {
  const broaderId = await writer.idOf("topic", record.broader);
  await writer.insert("topic", {
    code: record.key,
    names: json(record.names),
    definitions: json(record.definitions),
    broaderId,
  });
}

/** Writes a desk. */
export async function writeSection(writer: ArchiveWriter, record: RecordOf<"section">): Promise<void> {
  const { key, slug, names, parent, position } = record;
  await writer.insert("section", {
    key,
    slug: await writer.freeSlug("section", slug, names[0]?.text ?? key),
    names: json(names),
    parentId: await writer.idOf("section", parent),
    position,
  });
}

/** Writes a publication or agency. */
export async function writeSource(writer: ArchiveWriter, record: RecordOf<"source">): Promise<void> {
  const { key, name, homepage, language, organization } = record;
  const organizationId = await writer.idOf("named_entity", organization);
  await writer.insert("source", { key, name, homepage, language, organizationId });
}

/** Writes someone who signs articles. */
export async function writeAuthor(writer: ArchiveWriter, record: RecordOf<"author">): Promise<void> {
  const { key, slug, name, bios, image, person } = record;
  await writer.insert("author", {
    key,
    slug: await writer.freeSlug("author", slug, name),
    name,
    bios: json(bios),
    image: json(image),
    personId: await writer.idOf("named_entity", person),
  });
}

/** Writes a reader or member of the newsroom. */
export async function writeAccount(writer: ArchiveWriter, record: RecordOf<"account">): Promise<void> {
  const { key, displayName, role, image } = record;
  await writer.insert("account", { key, displayName, role, image: json(image) });
}
