import { registerEnumType } from "type-graphql";

/** Which way to sort. */
export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}

registerEnumType(OrderDirection, { name: "OrderDirection", description: "Which way to sort." });
