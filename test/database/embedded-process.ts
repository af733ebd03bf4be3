import { startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";

// Run by embedded-tenant.ts: one process that uses the embedded PostgreSQL, and tells its parent what happens to it.
const [folder = "", uid = ""] = process.argv.slice(2);
if (uid) process.setuid?.(Number(uid));

const tell = (message: unknown) => process.send?.(message);

startEmbeddedPostgres({ folder, settings: { fsync: "off" }, log: (line) => tell({ line }) }).then(
  (server) => {
    process.on("message", () => void server.stop().then(() => process.disconnect()));
    tell({ url: server.url });
  },
  (fault: Error) => {
    tell({ refusal: `${fault.name}: ${fault.message}` });
    process.disconnect();
  },
);
