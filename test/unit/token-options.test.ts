import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import { readExpiry, readRole, readTokenName } from "../../src/cli/token-options.js";

const NOW = new Date("2026-11-26T10:30:00Z");
const SPAN = "is no span such as 12h, 30d or 8w, and no time such as 2027-01-31";

describe("the name of a token", () => {
  test.each([
    ["Amal's laptop", "Amal's laptop"],
    ["  سطح المكتب ", "سطح المكتب"],
    ["a".repeat(100), "a".repeat(100)],
  ])("may be %j", (given, name) => {
    expect(readTokenName(given)).toBe(name);
  });

  test.each(["", " ", "a\nb", "a\u001b[2J", "a\0", "\ud800", "a".repeat(101)])("may not be %j", (given) => {
    expect(() => readTokenName(given)).toThrow("--name: it must be one line of 1 to 100 characters");
  });
});

describe("the role of a token", () => {
  test.each([
    ["EDITOR", "EDITOR"],
    ["reader", "READER"],
    ["Admin", "ADMIN"],
  ])("may be given as %s", (given, role) => {
    expect(readRole(given)).toBe(role);
  });

  test.each(["", "CHIEF", "constructor", "EDITOR "])("may not be %j", (given) => {
    expect(() => readRole(given)).toThrow(`--role: "${given}" is not one of READER, MODERATOR, EDITOR, ADMIN`);
  });
});

describe("the end of a token", () => {
  test.each([
    ["12h", "2026-11-26T22:30:00.000Z"],
    ["30d", "2026-12-26T10:30:00.000Z"],
    ["8w", "2027-01-21T10:30:00.000Z"],
    ["2027-01-31", "2027-01-31T00:00:00.000Z"],
    ["2027-01-31T12:00:00+01:00", "2027-01-31T11:00:00.000Z"],
  ])("%s from now is %s", (given, time) => {
    expect(readExpiry(given, NOW).toISOString()).toBe(time);
  });

  test.each(["0h", "2026-11-26", "2026-11-26T10:30:00Z", "0001-01-01"])("may not be past: %s", (given) => {
    expect(() => readExpiry(given, NOW)).toThrow("--expires: it must lie in the future");
  });

  test.each(["", "soon", "-1d", "1.5d", "30", "d", "30m", "99999d", "2027-02-30", "1e3d"])(
    "is refused: %j",
    (given) => {
      expect(() => readExpiry(given, NOW)).toThrow(`--expires: "${given}" ${SPAN}`);
    },
  );
});
