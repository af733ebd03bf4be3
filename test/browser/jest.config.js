export default {
  rootDir: "../..",
  testEnvironment: "node",
  roots: ["<rootDir>/dist/test/browser"],
  testMatch: ["**/*.test.js"],
  transform: {},
  testTimeout: 60_000,
};
