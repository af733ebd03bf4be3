/** A look for wrong lines among those staged. */
export interface StagedCheck {
  /** A select that answers line and problem of each. */
  readonly find: string;
  /** A cheaper select that has no row where nothing can be found. */
  readonly suspect?: string;
}
