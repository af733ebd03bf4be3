/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line beside what a command answers, which may go into a file or another program. */
export function sayAside(line: string): void {
  process.stderr.write(`${line}\n`);
}
