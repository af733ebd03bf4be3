/** Why Khabar's own PostgreSQL cannot serve, in one line that names the folder or setting to look at. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
}

/** Whatever went wrong around a folder, told in one line; what already is such a line stays as it is. */
export function embeddedPostgresError(folder: string, fault: unknown): EmbeddedPostgresError {
  if (fault instanceof EmbeddedPostgresError) return fault;
  const reason = (fault instanceof Error ? fault.message : String(fault)).split("\n", 1)[0];
  const advice = "mend that, or set DATABASE_URL to a PostgreSQL of your own";
  return new EmbeddedPostgresError(`Khabar's own PostgreSQL cannot serve from ${folder} (${reason}): ${advice}`, {
    cause: fault,
  });
}

/** Whether a fault of the system or of PostgreSQL carries one of these codes. */
export function hasCode(fault: unknown, ...codes: string[]): boolean {
  return fault instanceof Error && "code" in fault && codes.includes(String(fault.code));
}
