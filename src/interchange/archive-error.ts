/** Why an archive could not be read or written, in one line for the person at the terminal. */
export class ArchiveError extends Error {}
