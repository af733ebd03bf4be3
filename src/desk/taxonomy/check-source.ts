import type { RequestContext } from "../../kernel/context.js";
import { ErrorCode } from "../../kernel/user-error.js";
import { checkPointer } from "../input/check-reference.js";
import { checkKeptText } from "../input/check-text.js";
import { checkWebAddress } from "../input/check-web-address.js";
import { ifGiven, type InputCheck } from "../input/input-check.js";
import { MUST_NOT_BE_BLANK } from "../input/sentences.js";
import type { SourceInput } from "./source.types.js";

const NAME = { most: 200 };

/** Checks what an editor says of a publication or agency; what is not spoken of is `undefined`. */
export async function checkSource(
  check: InputCheck,
  context: RequestContext,
  { name, homepage, language, organizationId }: SourceInput,
) {
  if (language === null) check.at("language").wrong(ErrorCode.BLANK, MUST_NOT_BE_BLANK);
  return {
    name: checkKeptText(check.at("name"), name, NAME),
    homepage: ifGiven(homepage, (url) => checkWebAddress(check.at("homepage"), url)),
    language,
    organizationId: await checkPointer(check.at("organizationId"), context, ["Organization"], organizationId),
  };
}
