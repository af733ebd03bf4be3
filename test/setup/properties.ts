import fc from "fast-check";

// `npm run check:heavy` tries each property with many more cases, where a property does not say how many itself.
fc.configureGlobal({ numRuns: process.env["KHABAR_HEAVY"] ? 2_000 : 100 });
