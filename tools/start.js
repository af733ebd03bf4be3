import { build } from "./build.js";

build(["server", "page"]);
process.argv.splice(2, 0, "serve", "--seed");
await import("../dist/src/main.js");
