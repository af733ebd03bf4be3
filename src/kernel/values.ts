/** The parameters of one statement, gathered while its text is written; `add` gives the placeholder. */
export class Values {
  readonly list: unknown[] = [];

  /** Adds a value and answers its placeholder: `$3`. */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
