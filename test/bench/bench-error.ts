/** A reason to measure nothing; the message is for the person at the terminal. */
export class BenchError extends Error {}
