/** Who is told when PostgreSQL gets out of reach, and when it is back. */
export interface Watcher {
  readonly onLost: (reason: string) => void;
  readonly onBack: () => void;
}

/** Whether PostgreSQL can be reached, as the statements of all requests find it; each change is told once. */
export class Reach {
  private isLost = false;

  constructor(private readonly watcher?: Watcher) {}

  /** A statement could not get through. */
  lost(reason: string): void {
    if (this.isLost) return;
    this.isLost = true;
    this.watcher?.onLost(reason);
  }

  /** A statement was answered. */
  found(): void {
    if (!this.isLost) return;
    this.isLost = false;
    this.watcher?.onBack();
  }
}
