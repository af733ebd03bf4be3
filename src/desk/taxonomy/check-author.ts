import type { RequestContext } from "../../kernel/context.js";
import { checkImage } from "../input/check-image.js";
import { checkPointer } from "../input/check-reference.js";
import { checkKeptText } from "../input/check-text.js";
import { checkWordings } from "../input/check-wordings.js";
import { ifGiven, ifListed, type InputCheck } from "../input/input-check.js";
import type { AuthorInput } from "./author.types.js";

const NAME = { most: 200 };
const BIO = { most: 2_000, hasLines: true };

/** Checks what an editor says of someone who signs articles; what is not spoken of is `undefined`. */
export async function checkAuthor(
  check: InputCheck,
  context: RequestContext,
  { name, bios, image, personId }: AuthorInput,
) {
  return {
    name: checkKeptText(check.at("name"), name, NAME),
    bios: ifListed(bios, (list) => checkWordings(check.at("bios"), list, BIO)),
    image: ifGiven(image, (given) => checkImage(check.at("image"), given)),
    personId: await checkPointer(check.at("personId"), context, ["Person"], personId),
  };
}
