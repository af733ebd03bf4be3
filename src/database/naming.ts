import { DefaultNamingStrategy } from "typeorm";
import { snakeCase } from "../kernel/snake-case.js";

/** Columns in snake case, constraints and indexes under names a person can read in an error. */
export class ReadableNames extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? snakeCase(property);
  }

  override primaryKeyName(table: string | { name: string }): string {
    return `${nameOf(table)}_pkey`;
  }

  override foreignKeyName(table: string | { name: string }, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_fkey`;
  }

  override uniqueConstraintName(table: string | { name: string }, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_key`;
  }

  override indexName(table: string | { name: string }, columns: string[]): string {
    return `${nameOf(table)}_${columns.join("_")}_idx`;
  }
}

function nameOf(table: string | { name: string }): string {
  const name = typeof table === "string" ? table : table.name;
  return name.split(".").pop() ?? name;
}
