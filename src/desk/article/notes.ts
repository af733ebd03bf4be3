/** How long a note to colleagues may be. */
export const NOTE = { most: 1_000, hasLines: true };

/** How long a note to readers may be. */
export const PUBLIC_NOTE = { most: 2_000, hasLines: true };
