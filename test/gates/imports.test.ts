import { describe, expect, test } from "@jest/globals";
import { importBreaches, roomsBelow } from "./import-rules.js";
import { ROOMS } from "./import-table.js";
import { serverSource } from "./source-files.js";

describe("the way imports go", () => {
  test("is kept by every file", () => {
    const breaches = importBreaches(serverSource());

    expect(breaches).toEqual([]);
  });

  test("has no way back", () => {
    expect(Object.keys(ROOMS).filter((room) => roomsBelow(room).has(room))).toEqual([]);
  });

  test("has a row for every room that is there, and no other", () => {
    const places = new Set(serverSource().map(({ path }) => path.split("/")[1]));

    expect(Object.keys(ROOMS).filter((room) => !places.has(room))).toEqual([]);
  });
});

describe("the checker", () => {
  test.each([
    {
      title: "an older noun that learns of a younger one",
      path: "src/article/article.resolver.ts",
      text: 'import { Mention } from "../mention/mention.model.js";',
      breach:
        "src/article/article.resolver.ts imports src/mention/mention.model.ts: " +
        "article may import only taxonomy, account, named-entity, kernel",
    },
    {
      title: "a type of a feature in the kernel",
      path: "src/kernel/context.ts",
      text: 'import type { Account } from "../account/account.model.js";',
      breach: "src/kernel/context.ts imports src/account/account.model.ts: kernel may import only nothing",
    },
    {
      title: "an import that waits until it runs",
      path: "src/comment/comment.model.ts",
      text: 'const later = await import("../mention/mention.model.js");',
      breach:
        "src/comment/comment.model.ts imports src/mention/mention.model.ts: " +
        "comment may import only article, account, taxonomy, named-entity, kernel",
    },
    {
      title: "another room's resolver",
      path: "src/mention/mention.resolver.ts",
      text: 'import { ArticleResolver } from "../article/article.resolver.js";',
      breach:
        "src/mention/mention.resolver.ts imports src/article/article.resolver.ts: " +
        "of another room mention may import only model, types, visibility, loaders, node",
    },
    {
      title: "another room's list, in a room that does not act",
      path: "src/browse/article.lists.ts",
      text: 'import { mentionsByTarget } from "../mention/mention.lists.js";',
      breach:
        "src/browse/article.lists.ts imports src/mention/mention.lists.ts: " +
        "of another room browse may import only model, types, visibility, loaders, node",
    },
    {
      title: "a model that knows its resolver",
      path: "src/article/article.model.ts",
      text: 'import {\n  ArticleResolver,\n} from "./article.resolver.js";',
      breach:
        "src/article/article.model.ts imports src/article/article.resolver.ts: " +
        "within a room *.model imports nothing that stands higher",
    },
    {
      title: "the server when it reaches for a feature",
      path: "src/http/server.ts",
      text: 'import { Article } from "../article/article.model.js";',
      breach: "src/http/server.ts imports src/article/article.model.ts: http may import only kernel, playground",
    },
    {
      title: "settings read where values should be handed in",
      path: "src/article/article.loaders.ts",
      text: 'import { readConfig } from "../config.js";',
      breach:
        "src/article/article.loaders.ts imports src/config.ts: " +
        "article may import only taxonomy, account, named-entity, kernel",
    },
    {
      title: "a room without a row",
      path: "src/weather/forecast.ts",
      text: "",
      breach: "src/weather/forecast.ts: weather has no row in the table of imports",
    },
  ])("finds $title", ({ path, text, breach }) => {
    expect(importBreaches([{ path, text }])).toEqual([breach]);
  });

  test("finds SQL that names a younger room's table, but not a comment that does", () => {
    const model = { path: "src/mention/mention.model.ts", text: '@Table("mention")' };
    const asking = { path: "src/article/article.lists.ts", text: "`select 1 from article a\n join mention m on true`" };
    const telling = { path: "src/article/block.ts", text: "/** Read from mention to mention. */" };

    expect(importBreaches([model, asking, telling])).toEqual([
      "src/article/article.lists.ts names the table mention: article may not import mention",
    ]);
  });

  test("finds a file without a role that asks the archive for another room", () => {
    const asking = { path: "src/article/find-article.ts", text: "loaders.for(articleById)" };
    const pure = { path: "src/article/block-html.ts", text: "" };
    const user = {
      path: "src/mention/marked-html.ts",
      text: 'import { find } from "../article/find-article.js";\nimport { text } from "../article/block-html.js";',
    };

    expect(importBreaches([asking, pure, user])).toEqual([
      "src/mention/marked-html.ts imports src/article/find-article.ts: " +
        "a file that asks the archive is for its own room alone",
    ]);
  });

  test("finds a ring of files, and none where only types go round", () => {
    const ring = [
      { path: "src/kernel/a.ts", text: 'import { b } from "./b.js";' },
      { path: "src/kernel/b.ts", text: 'export { a } from "./a.js";' },
    ];
    const types = [ring[0], { path: "src/kernel/b.ts", text: 'import type { A } from "./a.js";' }].filter(
      (file) => file !== undefined,
    );

    expect(importBreaches(ring)).toEqual([
      "src/kernel/a.ts → src/kernel/b.ts → src/kernel/a.ts: files import one another in a ring",
    ]);
    expect(importBreaches(types)).toEqual([]);
  });

  test("lets the command line import everything, and the database every model", () => {
    const command = { path: "src/cli/serve.ts", text: 'import { makeSchema } from "../schema.js";' };
    const models = { path: "src/database/models.ts", text: 'import { Comment } from "../comment/comment.model.js";' };

    expect(importBreaches([command, models])).toEqual([]);
  });
});
