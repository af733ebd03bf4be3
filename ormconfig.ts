import { makeDataSource } from "./src/database/data-source.js";

export default makeDataSource(process.env["DATABASE_URL"] ?? "");
