import { beforeAll, describe, expect, test } from "@jest/globals";
import { ask } from "../support/ask.js";
import { useKhabar } from "../support/khabar.js";
import type { SignedIn } from "../support/sign-in.js";
import { sentStatements } from "../support/statements.js";
import { fillArchive } from "./fill-archive.js";
import { findLandmarks, type Landmarks } from "./landmarks.js";
import { NAMED_REQUESTS } from "./named-requests.js";
import { rowsRead, tablesReadWhole } from "./rows-read.js";
import { type PlanNode, runPlan } from "./run-plan.js";
import { thingsShown } from "./things-shown.js";

const LARGE = 50_000;
const ARTICLES = process.env["KHABAR_HEAVY"] ? LARGE : 3_000;

/** Rows that may be read for each thing that is shown, and for each row that is only counted: itself, its article, a slip. */
const EACH_SHOWN = 20;
const EACH_COUNTED = 3;

/** An answer with fewer things would say nothing about how they were found. */
const FEWEST = 10;

describe(`in an archive of ${ARTICLES} articles, no more than ${EACH_SHOWN} rows are read for each thing on`, () => {
  const khabar = useKhabar({ archive: "empty" });
  let the: Landmarks;
  let editor: SignedIn;

  beforeAll(async () => {
    await fillArchive(khabar.pool, ARTICLES);
    the = await findLandmarks(khabar.pool);
    editor = await khabar.signIn("EDITOR");
  });

  test.each(NAMED_REQUESTS)("$name", async ({ query, variables, isForEditors = false }) => {
    const api = isForEditors ? editor.api : khabar.api;
    let answer: unknown;
    const statements = await sentStatements(async () => {
      answer = await ask(api, query, variables(the));
    });

    const plans: PlanNode[] = [];
    for (const statement of statements) plans.push(await runPlan(khabar.pool, statement, ARTICLES < LARGE));

    const { things, counted } = thingsShown(answer);
    expect(things).toBeGreaterThanOrEqual(FEWEST);
    expect(plans.reduce((sum, plan) => sum + rowsRead(plan), 0)).toBeLessThanOrEqual(
      EACH_SHOWN * things + EACH_COUNTED * counted,
    );
    expect(plans.flatMap(tablesReadWhole)).toEqual([]);
  });
});
