import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import { authorById } from "../../taxonomy/author.loaders.js";
import { Author } from "../../taxonomy/author.model.js";
import { lockRow, readBack, saveChange } from "../edited-row.js";
import { withKnownSize } from "../input/check-image.js";
import { checkReference } from "../input/check-reference.js";
import { InputCheck } from "../input/input-check.js";
import type { EditAuthorInput } from "./author.types.js";
import { checkAuthor } from "./check-author.js";
import type { EditAuthorPayload } from "./taxonomy.payloads.js";

/** Changes what is known of someone who signs articles. */
export function editAuthor(context: RequestContext, { id, author }: EditAuthorInput): Promise<EditAuthorPayload> {
  return act(context, async (tx) => {
    const check = new InputCheck();
    const reference = await checkReference(check.at("id"), tx, ["Author"], id);
    const checked = await checkAuthor(check.at("author"), tx, author);
    const row = check.passed(await lockRow(tx.db, Author, "author", reference?.id));
    const facts = { ...checked, image: withKnownSize(checked.image, row.image) };
    await saveChange(tx, { action: "editAuthor", table: "author", subjectType: "Author", row, facts });
    return { author: await readBack(tx, authorById, row.id) };
  });
}
