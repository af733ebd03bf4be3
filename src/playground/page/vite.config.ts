import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/playground/",
  publicDir: false,
  logLevel: "warn",
  worker: { format: "es" },
  build: {
    outDir: "../../../dist/playground",
    emptyOutDir: true,
    target: "es2022",
    // The editor and its workers are large by nature; they are loaded once and cached.
    chunkSizeWarningLimit: 10_000,
    // Whose code the page carries, as its licences ask for.
    license: { fileName: "licenses.md" },
    // Packages mark files for React's server, which a page without one may ignore.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
