/** The database's spelling of a property: `publishedAt` is `published_at`. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
