import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import { exportOf, importInto, recordsOf, useArchives } from "./archives.js";
import { RICH_ARCHIVE } from "./rich-archive.js";

const makeArchive = useArchives();

describe("a public export", () => {
  test("has listed articles and what they show, and nothing else", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const records = await recordsOf(archive, { scope: "public" });

    expect([...records.keys()]).toEqual([
      ...["medtop:narrow", "medtop:wide", "section:below", "section:above"],
      ...["person:p", "org:below", "org:above", "place:city", "place:country"],
      ...["source:s", "author:a", "author:b", "account:READER", "account:EDITOR", "article:full", "article:en"],
      ...["comment:reply-to-reply", "comment:reply", "comment:first", "comment:DELETED", "comment:below-deleted"],
    ]);
  });

  test("leaves out who is on the staff, who reacted, and mentions that nobody confirmed", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const records = await recordsOf(archive, { scope: "public" });

    expect(records.get("account:EDITOR")).toMatchObject({ role: "READER" });
    expect(records.get("comment:first")).toMatchObject({ reactions: [] });
    const mentions = records.get("article:full")?.["mentions"] as { target: string }[];
    expect(mentions.map(({ target }) => target)).toEqual(["person:p", "place:city"]);
  });

  test("has former addresses, and nothing that only the newsroom may know", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const records = await recordsOf(archive, { scope: "public" });

    for (const role of ["EDITOR", "READER"])
      expect(Object.keys(records.get(`account:${role}`) ?? {}).toSorted()).toEqual([
        ...["displayName", "image", "key", "role", "type"],
      ]);
    expect(Object.keys(records.get("comment:reply") ?? {}).toSorted()).toEqual([
      ...["article", "author", "body", "createdAt", "editedAt", "guestName", "key", "parent", "reactions", "status"],
      ...["type", "version"],
    ]);
    expect(records.get("article:full")).toMatchObject({ formerSlugs: ["a-story", "first-story", "قصة"] });
    const text = [...records.values()].map((record) => JSON.stringify(record)).join("\n");
    expect(text).not.toMatch(
      /scheduledFor|embargoedUntil|slugIsGiven|createdBy|updatedBy|orphan|confirmedBy|oidc|tomorrow-it-was/,
    );
  });

  test("says no word of what readers may not see", async () => {
    const archive = await makeArchive("empty");
    await importInto(archive, RICH_ARCHIVE);

    const text = (await exportOf(archive, { scope: "public" })).join("\n");

    for (const secret of [
      "Secret plan",
      "Tomorrow",
      "Withdrawn",
      "It was wrong",
      "Hidden",
      "Below a hidden one",
      "On a draft",
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(
      /person:bare|event:|series:|source:bare|article:(draft|scheduled|retracted|fr)|ADMIN|MODERATOR/,
    );
  });

  test("is an archive of its own, whose translations stay together without their original", async () => {
    const [archive, other] = [await makeArchive("empty"), await makeArchive("empty")];
    const unpublished = RICH_ARCHIVE.map((record) => {
      if (record.key === "article:full") return { ...record, status: "UNPUBLISHED" };
      return record.key === "article:fr" ? { ...record, status: "PUBLISHED" } : record;
    });
    await importInto(archive, unpublished);
    const lines = await exportOf(archive, { scope: "public" });

    const { wrong } = await importInto(other, lines);

    expect(wrong).toEqual([]);
    expect(await exportOf(other)).toEqual(lines);
    const records = await recordsOf(other);
    expect([...records.keys()]).toEqual(["article:fr", "article:en"]);
    expect(records.get("article:en")).toMatchObject({ translationOf: "article:fr" });
  });
});
