import { CreateArchive1763900000000 } from "./1763900000000-create-archive.js";

/** Every migration, oldest first. */
export const MIGRATIONS = [CreateArchive1763900000000];
