import type { RequestContext } from "../../kernel/context.js";
import type { Id } from "../../kernel/database.js";
import { ErrorCode, type Sentence } from "../../kernel/user-error.js";
import { IdentifierScheme } from "../../named-entity/identifier.model.js";
import type { Name } from "../../named-entity/name.model.js";
import { printedName } from "../../named-entity/printed-name.js";
import { holdInTurn } from "../hold-in-turn.js";
import type { StoredIdentifier } from "../input/check-identifiers.js";
import type { InputCheck } from "../input/input-check.js";

/** One identifier means one thing: whoever gives an entity that of another is told whose it is. */
export async function checkIdentifiersFree(
  check: InputCheck,
  context: RequestContext,
  identifiers: readonly StoredIdentifier[] | undefined,
  ownId: Id | null,
): Promise<void> {
  // What `OTHER` means, each who writes it knows for himself.
  const telling = (identifiers ?? []).filter(({ scheme }) => scheme !== IdentifierScheme.OTHER);
  if (telling.length === 0) return;
  await holdInTurn(
    context.db,
    telling.map(({ scheme, value }) => `${scheme} ${value}`),
  );
  const owners = await context.db.rows<{ place: number; names: Name[] }>(
    `select wanted.place::integer as place, owner.names
     from jsonb_array_elements($1::jsonb) with ordinality wanted (identifier, place)
     cross join lateral (
       select e.names
       from named_entity e
       where e.identifiers @> jsonb_build_array(wanted.identifier) and e.id is distinct from $2::bigint
       limit 1
     ) owner`,
    [JSON.stringify(telling), ownId],
  );
  for (const { place, names } of owners) {
    const index = (identifiers ?? []).findIndex((one) => one === telling[place - 1]);
    check.at(index, "value").wrong(ErrorCode.TAKEN, belongsTo(context, names));
  }
}

function belongsTo(context: RequestContext, names: readonly Name[]): Sentence {
  return {
    en: `This identifier belongs to “${printedName(context, names, "en")}” already.`,
    fr: `Cet identifiant est déjà celui de « ${printedName(context, names, "fr")} ».`,
    ar: `هذا المعرّف يخص «${printedName(context, names, "ar")}».`,
  };
}
