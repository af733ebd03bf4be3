import { oneByKey } from "../kernel/row-batches.js";
import { Account } from "./account.model.js";

/** Accounts by id, whoever asks: only for a viewer's own, and for those that the viewer was shown otherwise. */
export const accountById = oneByKey(Account, { from: "account row", key: "row.id" });
