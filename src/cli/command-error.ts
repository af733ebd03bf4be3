/** What a person asked of a command that cannot be done; the message is one line that says why. */
export class CommandError extends Error {}
