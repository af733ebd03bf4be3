import { manyByKey } from "../kernel/row-batches.js";
import { Organization } from "./organization.model.js";

/** The organisations that are part of one, in the order in which they were recorded. */
export const unitsByOrganization = manyByKey(Organization, {
  from: "named_entity row",
  key: "row.parent_id",
  orderBy: "row.id",
});
