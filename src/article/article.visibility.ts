/** Articles that lists, relations and counts may show. Visibility never looks at the clock. */
export function listed(alias: string): string {
  return `${alias}.status = 'PUBLISHED'`;
}

/** Articles that answer at their id, slug and address: published ones, and retracted ones with their reason. */
export function addressable(alias: string): string {
  return `${alias}.status in ('PUBLISHED', 'RETRACTED')`;
}
