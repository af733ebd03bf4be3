import { readConfig } from "./src/config.js";
import { makeDataSource } from "./src/database/data-source.js";

export default makeDataSource(readConfig().databaseUrl ?? "");
