import { beforeAll, describe, expect, test } from "@jest/globals";
import { codes } from "../support/api.js";
import type { Built } from "../support/build.js";
import { useKhabar } from "../support/khabar.js";
import { type LinkAct, link, linkMutation, mentionsOf, TEXT } from "../support/links.js";
import { draft, newsroomState, type Standing } from "../support/newsroom.js";
import type { SignedIn } from "../support/sign-in.js";

const khabar = useKhabar({ archive: "empty" });
let editor: SignedIn;
let person: Built;
let place: Built;

beforeAll(async () => {
  editor = await khabar.signIn("EDITOR");
  person = await khabar.build.person();
  place = await khabar.build.place();
});

const tag = (article: Standing, spans: object[], more: object = {}) =>
  link(editor.api, "tagMention", {
    ...{ articleId: article.id, expectedVersion: article.version, targetId: person.id },
    ...{ spans, ...more },
  });

describe("tagging", () => {
  test("links words of the headline and of the text to who is meant", async () => {
    const article = await draft(editor.api, TEXT);

    const { payload } = await tag(article, [
      { block: 0, start: 5, end: 17 },
      { start: 0, end: 12 },
      { block: 1, start: 6, end: 18 },
    ]);

    expect(payload).toEqual({
      errors: [],
      mention: {
        ...{ id: expect.any(String), role: "PARTICIPANT", salience: 0.84, status: "CONFIRMED", origin: "MANUAL" },
        ...{ confidence: 1, confirmedBy: { id: editor.account.id }, target: { id: person.id }, orphans: [] },
        spans: [
          { block: null, start: 0, end: 12, surface: "Amina Benali" },
          { block: 0, start: 5, end: 17, surface: "Amina Benali" },
          { block: 1, start: 6, end: 18, surface: "أمينة بنعلي " },
        ],
      },
    });
  });

  test("adds to what is tagged, once, and keeps or sets the role", async () => {
    const article = await draft(editor.api, TEXT);
    const first = await tag(article, [{ start: 0, end: 12 }], { role: "SUBJECT" });

    const again = await tag(article, [{ start: 0, end: 12 }]);
    const more = await tag(article, [{ block: 0, start: 5, end: 17 }], { role: "SOURCE" });
    const where = await tag(article, [{ start: 16, end: 21 }], { targetId: place.id });

    expect(again.payload.mention).toEqual(first.payload.mention);
    expect(more.payload.mention).toMatchObject({ id: first.payload.mention.id, role: "SOURCE" });
    expect(more.payload.mention.spans).toHaveLength(2);
    expect(where.payload.mention).toMatchObject({ role: "LOCATION", spans: [{ surface: "Rabat" }] });
    expect(await mentionsOf(editor.api, article)).toHaveLength(2);
  });

  test("that says nothing new leaves no trace", async () => {
    const article = await draft(editor.api, TEXT);
    const first = await tag(article, [{ start: 0, end: 12 }], { role: "SUBJECT" });
    const before = await newsroomState(khabar.pool);

    const again = await tag(article, [{ start: 0, end: 12 }]);
    const same = await tag(article, [], { role: "SUBJECT" });

    expect([again.payload, same.payload]).toEqual([first.payload, first.payload]);
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });

  test("can change the role alone of what is tagged already", async () => {
    const article = await draft(editor.api, TEXT);
    const first = await tag(article, [{ start: 0, end: 12 }]);

    const second = await tag(article, [], { role: "SOURCE" });

    expect(second.payload.mention).toEqual({ ...first.payload.mention, role: "SOURCE" });
    expect((await tag(article, [], { targetId: place.id, role: "LOCATION" })).refused).toEqual([["BLANK", "spans"]]);
  });

  test("blames a place for another only where that one could be tagged", async () => {
    const article = await draft(editor.api, TEXT);
    await tag(article, [{ start: 0, end: 5 }]);

    const { refused } = await tag(article, [
      ...[
        { start: 2, end: 8 },
        { start: 6, end: 12 },
        { start: 10, end: 99 },
      ],
      ...[
        { start: 0, end: 5 },
        { start: 11, end: 11 },
        { start: 8, end: 16 },
      ],
    ]);

    expect(refused).toEqual([
      ["INVALID", "spans.0"],
      ["INVALID", "spans.2"],
      ["INVALID", "spans.4"],
      ["INVALID", "spans.5"],
    ]);
  });

  test("refuses all places that are none, at once, and changes nothing", async () => {
    const article = await draft(editor.api, TEXT);
    await tag(article, [{ start: 0, end: 12 }]);
    const before = await newsroomState(khabar.pool);

    const attempts = [
      await tag(article, [
        ...[
          { start: 5, end: 5 },
          { block: 7, start: 0, end: 1 },
          { block: 0, start: 1, end: 99 },
        ],
        ...[
          { block: 1, start: 29, end: 31 },
          { start: 6, end: 12 },
          { block: -1, start: 0, end: 1 },
        ],
      ]),
      await tag(article, []),
      await tag(article, [{ start: 0, end: 1 }], { targetId: article.id }),
      await tag({ ...article, version: 9 }, [{ start: 0, end: 1 }]),
      await tag({ ...article, id: person.id }, [{ start: 0, end: 1 }]),
      await tag(article, [
        { block: 0, start: 5, end: 17 },
        { block: 0, start: 5, end: 17 },
        { block: 0, start: 10, end: 20 },
      ]),
    ];

    expect(attempts.map(({ refused }) => refused)).toEqual([
      [0, 1, 2, 3, 4, 5].map((index) => ["INVALID", `spans.${index}`]),
      [["BLANK", "spans"]],
      [["INVALID", "targetId"]],
      [["CONFLICT", "expectedVersion"]],
      [["INVALID", "articleId"]],
      [
        ["INVALID", "spans.1"],
        ["INVALID", "spans.2"],
      ],
    ]);
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });

  test("is for editors", async () => {
    const article = await draft(editor.api, TEXT);
    const { payload } = await tag(article, [{ start: 0, end: 12 }]);
    const was = { start: 0, end: 12 };
    const inputs = {
      tagMention: { articleId: article.id, expectedVersion: 1, targetId: person.id, spans: [{ start: 16, end: 21 }] },
      untagMention: { mentionId: payload.mention.id },
      resolveOrphan: { mentionId: payload.mention.id, expectedVersion: 1, was },
    };
    const moderator = await khabar.signIn("MODERATOR");
    const before = await newsroomState(khabar.pool);

    for (const [act, input] of Object.entries(inputs)) {
      const asked = linkMutation(act as LinkAct);
      const [guest, staff] = [await khabar.api.run(asked, { input }), await moderator.api.run(asked, { input })];

      expect([act, codes(guest.errors), codes(staff.errors)]).toEqual([act, ["UNAUTHENTICATED"], ["FORBIDDEN"]]);
    }
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });
});

describe("untagging", () => {
  test("takes places away, and with the last one the mention", async () => {
    const article = await draft(editor.api, TEXT);
    const spans = [
      { start: 0, end: 12 },
      { block: 0, start: 5, end: 17 },
    ];
    const { payload: tagged } = await tag(article, spans);
    const mentionId = tagged.mention.id;

    const none = await link(editor.api, "untagMention", { mentionId, spans: [{ start: 0, end: 11 }] });
    const some = await link(editor.api, "untagMention", { mentionId, spans: [{ start: 0, end: 12 }] });
    const rest = await link(editor.api, "untagMention", { mentionId, spans: [{ block: 0, start: 5, end: 17 }] });
    const gone = await link(editor.api, "untagMention", { mentionId });

    expect(none.refused).toEqual([["NOT_FOUND", "spans.0"]]);
    expect([some.payload.removedMentionId, some.payload.article.mentions.nodes[0].spans]).toEqual([
      null,
      [{ ...spans[1], surface: "Amina Benali" }],
    ]);
    expect([rest.payload.removedMentionId, rest.payload.article.mentions.nodes]).toEqual([mentionId, []]);
    expect(gone.refused).toEqual([["NOT_FOUND", "mentionId"]]);
  });

  test("needs places where a list is given, and not too many", async () => {
    const article = await draft(editor.api, TEXT);
    const { payload } = await tag(article, [{ start: 0, end: 12 }]);
    const mentionId = payload.mention.id;
    const before = await newsroomState(khabar.pool);

    const none = await link(editor.api, "untagMention", { mentionId, spans: [] });
    const many = await link(editor.api, "untagMention", {
      mentionId,
      spans: Array.from({ length: 501 }, () => ({ start: 0, end: 12 })),
    });

    expect([none.refused, many.refused]).toEqual([[["BLANK", "spans"]], [["TOO_LONG", "spans"]]]);
    expect(await newsroomState(khabar.pool)).toEqual(before);
  });

  test("takes the whole mention away where no places are named", async () => {
    const article = await draft(editor.api, TEXT);
    const { payload } = await tag(article, [{ start: 0, end: 12 }]);

    const { payload: after } = await link(editor.api, "untagMention", { mentionId: payload.mention.id });

    expect(after).toMatchObject({ removedMentionId: payload.mention.id, article: { version: 1 } });
  });
});
