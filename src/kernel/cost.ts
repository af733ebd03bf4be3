import { Extensions } from "type-graphql";

/**
 * How many objects a list is reckoned at before it is read: a number for a list without arguments, `page` for the items of a
 * connection, or the argument that says it, by its number or by its length.
 */
export type ListLength = number | "page" | { readonly argument: string };

declare module "graphql" {
  // What fields say of their cost stands here, where graphql-js keeps what a schema's makers know of a field.
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    readonly listLength?: ListLength;
    readonly weight?: number;
  }
}

/** States how long a list of objects is reckoned to be; what hangs below it is paid for that often. */
export function ListSize(length: ListLength): MethodDecorator & PropertyDecorator {
  return Extensions({ listLength: length });
}

/** States that a field works as hard as this many objects; without it an object costs 1 and a plain value nothing. */
export function Weight(objects: number): MethodDecorator & PropertyDecorator {
  return Extensions({ weight: objects });
}
