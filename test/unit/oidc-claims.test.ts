import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import type { JWTPayload } from "jose";
import { describedBy } from "../../src/account/oidc-claims.js";

const read = (claims: JWTPayload, roleClaim = "role") =>
  describedBy({ iss: "https://login.example", sub: "1", ...claims }, roleClaim);

describe("the role of somebody who signs in with an issuer", () => {
  test.each<[string, unknown, string]>([
    ["role", "EDITOR", "EDITOR"],
    ["role", "editor", "EDITOR"],
    ["role", "khabar-Admin", "ADMIN"],
    ["role", "KHABAR-MODERATOR", "MODERATOR"],
    ["role", ["offline_access", "khabar-moderator", "uma"], "MODERATOR"],
    ["role", ["reader", "editor", "moderator"], "EDITOR"],
    ["role", "chief", "READER"],
    ["role", "khabar-khabar-admin", "READER"],
    ["role", "admin editor", "READER"],
    ["role", "ADMINISTRATOR", "READER"],
    ["role", "constructor", "READER"],
    ["role", [], "READER"],
    ["role", [null, 3, {}, ["ADMIN"]], "READER"],
    ["role", { ADMIN: true }, "READER"],
    ["role", null, "READER"],
    ["role", 4, "READER"],
    ["role", undefined, "READER"],
  ])("%s=%j makes %s", (claim, value, role) => {
    expect(read({ [claim]: value })?.role).toBe(role);
  });

  test.each<[string, JWTPayload, string]>([
    ["realm_access.roles", { realm_access: { roles: ["editor"] } }, "EDITOR"],
    ["resource_access.khabar.roles", { resource_access: { khabar: { roles: ["admin"] } } }, "ADMIN"],
    ["https://news.example/role", { "https://news.example/role": "moderator" }, "MODERATOR"],
    ["realm_access.roles", { realm_access: "editor" }, "READER"],
    ["realm_access.roles", { realm_access: null }, "READER"],
    ["realm_access.roles", { role: "ADMIN" }, "READER"],
    ["role.constructor.name", { role: "ADMIN" }, "READER"],
    ["__proto__.role", { role: "ADMIN" }, "READER"],
  ])("stands at %s in %j: %s", (path, claims, role) => {
    expect(read(claims, path)?.role).toBe(role);
  });
});

describe("the name of somebody who signs in with an issuer", () => {
  test.each<[JWTPayload, string]>([
    [{ name: "أمل بناني", preferred_username: "amal" }, "أمل بناني"],
    [{ name: " ", preferred_username: "amal" }, "amal"],
    [{ name: 7, preferred_username: null, email: "amal@news.example" }, "amal"],
    [{ name: "a\u0000b", email: "x@y" }, "x"],
    [{ name: "\ud800", email: "x@y" }, "x"],
    [{ name: "\u202eevil\u202c  two\nlines\t" }, "evil two lines"],
    [{ name: "می‌خواهم" }, "می‌خواهم"],
    [{ name: "e\u0301" }, "é"],
    [{ name: "🗞".repeat(200) }, "🗞".repeat(100)],
    [{ name: `a${"\u0315".repeat(50)}b` }, `a${"\u0315".repeat(4)}b`],
    [{ name: "مُحَمَّدٌ" }, "مُحَمَّدٌ"],
    [{ name: "\u200b\u200d\ufe0f", preferred_username: "amal" }, "amal"],
    [{ name: "\u3164", email: "amal@news.example" }, "amal"],
    [{ name: "\u0007a\u009fb" }, "a b"],
    [{ email: "@news.example" }, "Reader"],
    [{}, "Reader"],
  ])("of %j is %j", (claims, name) => {
    expect(read(claims)?.displayName).toBe(name);
  });
});

describe("the account of somebody who signs in with an issuer", () => {
  test("has a key that depends on issuer and subject, and on nothing else", () => {
    const key = (iss: string, sub: string, name = "A") => read({ iss, sub, name })?.key;

    expect(key("https://a.example", "1")).toMatch(/^account:oidc-[\w-]{43}$/);
    expect(key("https://a.example", "1", "B")).toBe(key("https://a.example", "1"));
    const others = [key("https://a.example", "2"), key("https://b.example", "1"), key("https://a.example1", "")];
    expect(others).not.toContain(key("https://a.example", "1"));
  });

  test.each(["", "a\u0000b", "\udc00", "a".repeat(256)])("is none for a subject such as %j", (sub) => {
    expect(read({ sub })).toBeNull();
  });
});
