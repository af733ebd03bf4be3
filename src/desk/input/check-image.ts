import type { Image } from "../../kernel/image.js";
import { checkOptionalText, checkText } from "./check-text.js";
import { checkWebAddress } from "./check-web-address.js";
import type { ImageInput } from "./image.types.js";
import type { Given, InputCheck } from "./input-check.js";

const ALT = { most: 1_000 };
const CAPTION = { most: 2_000 };
const CREDIT = { most: 300 };

/** The same picture goes on having the size that is known of it, which editors do not type. */
export function withKnownSize(image: Given<Image>, known: Image | null): Given<Image> {
  return image && known && image.url === known.url
    ? { ...image, width: known.width ?? null, height: known.height ?? null }
    : image;
}

/** A picture as it is stored; it must say what it shows. */
export function checkImage(check: InputCheck, { url, alt, caption, credit }: ImageInput): Image {
  return {
    url: checkWebAddress(check.at("url"), url),
    alt: checkText(check.at("alt"), alt, ALT),
    caption: checkOptionalText(check.at("caption"), caption, CAPTION) ?? null,
    credit: checkOptionalText(check.at("credit"), credit, CREDIT) ?? null,
  };
}
