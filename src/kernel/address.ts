import type { Site } from "./context.js";
import { inNfc } from "./text.js";

/** The address of a page on this site; Arabic slugs are percent-encoded as browsers send them. */
export function addressOf(site: Site, folder: string, slug: string): string {
  return `${site.publicUrl}/${folder}/${encodeURIComponent(slug)}`;
}

/** The folder and slug that an address of this site names, or `null` where it is none of ours. */
export function readAddress(site: Site, address: string): { folder: string; slug: string } | null {
  const base = `${site.publicUrl}/`;
  const { origin, pathname } = new URL(address);
  const page = `${origin}${pathname}`;
  if (!page.startsWith(base)) return null;
  const [folder, slug, ...more] = page.slice(base.length).replace(/\/$/, "").split("/");
  if (!folder || !slug || more.length > 0) return null;
  const name = decoded(slug);
  return name === null ? null : { folder, slug: name };
}

/** Slugs are stored in NFC; an address may have been typed or copied in another form. */
function decoded(part: string): string | null {
  try {
    return inNfc(decodeURIComponent(part));
  } catch {
    return null; // Broken percent-encoding names no slug of ours, and is no fault of the server.
  }
}
