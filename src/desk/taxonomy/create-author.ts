import { writeAudit } from "../../account/audit.service.js";
import { act } from "../../kernel/act.js";
import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { createOnce } from "../../kernel/idempotency.js";
import { slugWordsOf } from "../../kernel/slug.js";
import { authorById } from "../../taxonomy/author.loaders.js";
import { readBack } from "../edited-row.js";
import { insertWithSlug } from "../free-slug.js";
import { InputCheck } from "../input/input-check.js";
import { newKey } from "../new-key.js";
import type { AuthorInput, CreateAuthorInput } from "./author.types.js";
import { checkAuthor } from "./check-author.js";
import type { CreateAuthorPayload } from "./taxonomy.payloads.js";

/** Adds someone who signs articles. */
export function createAuthor(context: RequestContext, input: CreateAuthorInput): Promise<CreateAuthorPayload> {
  return act(context, async (tx) => {
    const creation = { mutation: "createAuthor", key: input.idempotencyKey, input };
    const id = await createOnce(tx, creation, () => addAuthor(tx, input.author));
    return { author: await readBack(tx, authorById, id) };
  });
}

async function addAuthor(tx: RequestContext, author: AuthorInput): Promise<Id> {
  const check = new InputCheck(["author"]);
  const { name = "", bios = [], ...facts } = await checkAuthor(check, tx, { ...author, name: author.name ?? "" });
  check.refuse();
  const words = slugWordsOf(name) || "author";
  const id = await insertWithSlug(tx.db, "author", words, { ...facts, name, bios, key: newKey("author") });
  await writeAudit(tx, { action: "createAuthor", subjectType: "Author", subjectId: id });
  return id;
}
