import { wholeSuite } from "./tools/gather-tests.js";

/** Whoever names files wants those, each by itself. */
const isWhole = process.argv.slice(2).every((argument) => argument.startsWith("-"));

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/dist/test"],
  testMatch: isWhole ? wholeSuite() : ["**/*.test.js"],
  testPathIgnorePatterns: ["<rootDir>/dist/test/browser/", ...(isWhole ? [] : ["<rootDir>/dist/test/together/"])],
  transform: {},
  // The heavy check does in one test what may take minutes.
  testTimeout: process.env.KHABAR_HEAVY ? 900_000 : 60_000,
  // Half of the time a test waits for PostgreSQL or a process, so a core has room for more than one.
  maxWorkers: 3,
  setupFiles: ["<rootDir>/dist/test/setup/properties.js"],
  globalSetup: "<rootDir>/dist/test/setup/global-setup.js",
  globalTeardown: "<rootDir>/dist/test/setup/global-teardown.js",
  coverageProvider: "v8",
  collectCoverageFrom: ["<rootDir>/dist/src/**/*.js"],
};
