/**
 * What was asked for most recently, as far as it weighs no more than a limit in bytes; the rest is forgotten. Apollo's own
 * store weighs values by their JSON and keys not at all: strangers could fill hundreds of megabytes.
 */
export class RecentlyUsed<Value> {
  private readonly kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  private weight = 0;

  constructor(
    private readonly limit: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get(key: string): Promise<Value | undefined> {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key); // A map remembers the order in which its keys came in.
      this.kept.set(key, found);
    }
    return Promise.resolve(found?.value);
  }

  set(key: string, value: Value): Promise<void> {
    this.drop(key);
    const weight = this.weigh(value);
    this.kept.set(key, { value, weight });
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.limit) break;
      this.drop(oldest);
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.drop(key));
  }

  private drop(key: string): boolean {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    return this.kept.delete(key);
  }
}
