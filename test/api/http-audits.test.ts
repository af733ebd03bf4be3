import { expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { useKhabar } from "../support/khabar.js";

const khabar = useKhabar({ archive: "empty" });

/**
 * What GraphQL over HTTP leaves to us and we do not do: to answer a GET that any page of any site could send, without a
 * header of which a browser would ask first.
 */
const LEFT_OUT = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

test("GraphQL over HTTP is spoken as its specification says", async () => {
  const audits = serverAudits({ url: `${khabar.origin}/graphql`, fetchFn: fetch });

  const results = await Promise.all(audits.map(({ fn }) => fn()));

  const failed = results.filter(({ status }) => status !== "ok");
  expect(failed.map(({ name }) => name)).toEqual(LEFT_OUT);
  expect(["MUST", "SHOULD"].map((word) => results.filter(({ name }) => name.startsWith(word)).length)).toEqual([
    13, 23,
  ]);
});
